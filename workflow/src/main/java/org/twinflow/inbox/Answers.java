package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Words;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Knows what was answered in forms, with the form as it then was. */
@Service("taskAnswers")
@Transactional(readOnly = true)
public class Answers {

    private final JdbcClient jdbc;
    private final InboxRows rows;
    private final FormSchemas forms;
    private final Values values;
    private final Words words;
    private final People people;

    Answers(JdbcClient jdbc, InboxRows rows, FormSchemas forms, Values values, Words words, People people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.forms = forms;
        this.values = values;
        this.words = words;
        this.people = people;
    }

    /** The newest answer to that task of a case, for the feature that the case is about; it decides who may read it. */
    public Optional<Answer> latest(String subject, String taskKey, Locale locale) {
        return jdbc.sql("""
                select * from task_answer where subject = :subject and task_key = :key
                order by answered_at desc limit 1""")
                .param("subject", subject)
                .param("key", taskKey)
                .query((row, number) -> answer(row, locale))
                .optional();
    }

    /** What was answered in the same case before, for who is to do the task. */
    public List<Answer> before(String taskId, Reader reader, Locale locale) {
        var task = rows.find(taskId).filter(found -> found.isFor(reader));
        return task.isEmpty()
                ? List.of()
                : jdbc.sql("select * from task_answer where instance_id = :instance order by answered_at")
                        .param("instance", task.get().instanceId())
                        .query((row, number) -> answer(row, locale))
                        .list();
    }

    /** What the reader has answered to a task. */
    public Optional<Answer> given(String taskId, Reader reader, Locale locale) {
        return jdbc.sql("select * from task_answer where task_id = :id and answered_by = :person")
                .param("id", taskId)
                .param("person", reader.person().id())
                .query((row, number) -> answer(row, locale))
                .optional();
    }

    void keep(OpenTask task, FormSchema form, String answers, PersonId by, Instant now) {
        jdbc.sql("""
                insert into task_answer (task_id, task_key, process_key, definition_id, instance_id, subject,
                    form_id, form_version, form_hash, answers, answered_by, answered_at)
                values (:id, :key, :process, :definition, :instance, :subject,
                    :form, :version, :hash, :answers, :by, :now)""")
                .param("id", task.id())
                .param("key", task.key())
                .param("process", task.processKey())
                .param("definition", task.definitionId())
                .param("instance", task.instanceId())
                .param("subject", task.subject())
                .param("form", form.id())
                .param("version", form.version())
                .param("hash", form.hash())
                .param("answers", answers)
                .param("by", by.id())
                .param("now", Sql.time(now))
                .update();
    }

    private Answer answer(ResultSet row, Locale locale) throws SQLException {
        var definition = row.getString("definition_id");
        var key = row.getString("task_key");
        var form = forms.get(definition, row.getString("form_id"));
        var given = values.read(row.getString("answers"));
        return new Answer(
                row.getString("task_id"),
                key,
                words.say(definition, key, locale, key),
                form.id(),
                row.getInt("form_version"),
                row.getString("form_hash"),
                given,
                lines(forms.fields(definition, form, locale), given),
                people.person(new PersonId(Sql.id(row, "answered_by"))),
                Sql.instant(row, "answered_at"));
    }

    private static List<Answer.Line> lines(List<FormField> fields, Map<String, Object> given) {
        var lines = new ArrayList<Answer.Line>();
        for (var field : fields) {
            var value = given.get(field.key());
            if (field.isAsked() && value != null) {
                lines.add(new Answer.Line(
                        field.label(),
                        field.options().stream()
                                .filter(option -> option.value().equals(value))
                                .map(FormField.Option::label)
                                .findFirst()
                                .orElse(value.toString()),
                        value instanceof Boolean ticked ? ticked : null));
            }
        }
        return lines;
    }
}
