package org.twinflow.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;
import org.twinflow.shared.StaleException;

/** Keeps what persons have filled in and not sent; each has their own. */
@Component
class TaskDrafts {

    private final JdbcClient jdbc;
    private final Values values;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, Values values, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.clock = clock;
    }

    Optional<TaskDraft> find(String taskId, PersonId person) {
        return jdbc.sql("select * from task_draft where task_id = :id and person = :person")
                .param("id", taskId)
                .param("person", person.id())
                .query((row, number) -> new TaskDraft(
                        row.getInt("draft_version"),
                        values.read(row.getString("answers")),
                        Sql.instant(row, "saved_at")))
                .optional();
    }

    /** @param version the one that was on the screen, 0 for none; answered with {@link StaleException} if it is not */
    TaskDraft save(String taskId, PersonId person, int version, Map<String, ?> answers) {
        var text = values.write(answers);
        var now = clock.instant();
        if (version == 0 ? !insert(taskId, person, text, now) : !update(taskId, person, version, text, now)) {
            throw new StaleException(taskId);
        }
        return new TaskDraft(version + 1, values.read(text), now);
    }

    /** Keeps what was sent as the draft, for when it is taken back or refused. */
    void keep(String taskId, PersonId person, Map<String, ?> answers) {
        var version = find(taskId, person).map(TaskDraft::version).orElse(0);
        save(taskId, person, version, answers);
    }

    private boolean insert(String taskId, PersonId person, String text, Instant now) {
        if (find(taskId, person).isPresent()) {
            return false;
        }
        try {
            return jdbc.sql("""
                            insert into task_draft (task_id, person, draft_version, answers, saved_at)
                            values (:id, :person, 1, :answers, :now)""")
                            .param("id", taskId)
                            .param("person", person.id())
                            .param("answers", text)
                            .param("now", Sql.time(now))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(String taskId, PersonId person, int version, String text, Instant now) {
        return jdbc.sql("""
                        update task_draft set draft_version = draft_version + 1, answers = :answers, saved_at = :now
                        where task_id = :id and person = :person and draft_version = :version""")
                        .param("answers", text)
                        .param("now", Sql.time(now))
                        .param("id", taskId)
                        .param("person", person.id())
                        .param("version", version)
                        .update()
                == 1;
    }
}
