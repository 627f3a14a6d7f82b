package org.twinflow.exports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Words;
import org.twinflow.exports.ProjectArchive.Happening;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.NotFoundException;

/**
 * What was done in a project, out of the tasks that are over. Only work that all who answer for it may know of: no dossier
 * of a traveller, no judgement of a label or a competition, and never what a task was about, for that may be a name.
 */
@Component
class Journal {

    private static final List<String> PROCESSES = List.of(
            "project-founding",
            "project-planning",
            "plan-joining",
            "plan-change",
            "plan-review",
            "task-proposal",
            "data-collection",
            "group-proposal",
            "page-publication",
            "task-assignment",
            "mobility",
            "group-papers",
            "mobility-followup",
            "project-closing");

    private final JdbcClient database;
    private final Words words;

    Journal(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    List<Happening> of(ProjectId project, Nameplates names, Locale locale) {
        return database.sql("""
                select done_at, process_key, task_key, name, person from task_done
                where project_id = :project and process_key in (:processes) order by done_at, task_id""")
                .param("project", project.toString())
                .param("processes", PROCESSES)
                .query((row, at) -> new Happening(
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        say(row.getString("process_key"), row.getString("process_key"), "", locale),
                        say(row.getString("process_key"), row.getString("task_key"), row.getString("name"), locale),
                        names.of(new PersonId(Objects.requireNonNull(row.getObject("person", UUID.class))))))
                .list();
    }

    private String say(String process, String key, String otherwise, Locale locale) {
        try {
            return words.findLatest(process, key, locale).orElse(otherwise);
        } catch (NotFoundException e) {
            return otherwise;
        }
    }
}
