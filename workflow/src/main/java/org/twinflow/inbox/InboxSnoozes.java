package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Knows which tasks persons have put off, and brings them back. */
@Component
class InboxSnoozes {

    private final JdbcClient jdbc;

    InboxSnoozes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void snooze(String taskId, PersonId person, PutOff how) {
        wake(taskId, person);
        jdbc.sql("insert into task_snooze (person, task_id, until_at, awaits) values (:person, :id, :until, :awaits)")
                .param("person", person.id())
                .param("id", taskId)
                .param("until", Sql.time(how.untilKey()))
                .param("awaits", how.awaitsName())
                .update();
    }

    Optional<PutOff> of(String taskId, PersonId person) {
        return Optional.ofNullable(all(List.of(taskId), person, Instant.EPOCH).get(taskId));
    }

    /** Those of the tasks that the person has put off beyond that moment. */
    Map<String, PutOff> all(Collection<String> tasks, PersonId person, Instant now) {
        return tasks.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select task_id, until_at, awaits from task_snooze
                                where person = :person and task_id in (:tasks) and until_at > :now""")
                        .param("person", person.id())
                        .param("tasks", tasks)
                        .param("now", Sql.time(now))
                        .query((row, number) -> Map.entry(row.getString("task_id"), putOff(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts it off as it was before, or not at all. */
    void restore(String taskId, PersonId person, @Nullable PutOff before) {
        if (before == null) {
            wake(taskId, person);
        } else {
            snooze(taskId, person, before);
        }
    }

    void wake(String taskId, PersonId person) {
        jdbc.sql("delete from task_snooze where person = :person and task_id = :id")
                .param("person", person.id())
                .param("id", taskId)
                .update();
    }

    /** Brings back what waits for the case to move on. */
    void moved(String subject, Instant now) {
        back(subject, List.of(Awaits.MOVE.name(), Awaits.ANYTHING.name()), null, now);
    }

    /** Brings back what waits for something to arrive; whoever sent it is not told. */
    void arrived(String subject, @Nullable PersonId by, Instant now) {
        back(subject, List.of(Awaits.ARRIVAL.name(), Awaits.ANYTHING.name()), by, now);
    }

    private void back(String subject, List<String> awaited, @Nullable PersonId by, Instant now) {
        var spared = by == null ? "" : " and person <> :by";
        var statement = jdbc.sql("""
                update task_snooze set until_at = :now where awaits in (:awaited) and until_at > :now
                and task_id in (select t.task_id from inbox_task t where t.subject = :subject)""" + spared)
                .param("now", Sql.time(now))
                .param("awaited", awaited)
                .param("subject", subject);
        (by == null ? statement : statement.param("by", by.id())).update();
    }

    private static PutOff putOff(ResultSet row) throws SQLException {
        return PutOff.of(Sql.instant(row, "until_at"), Sql.text(row, "awaits"));
    }
}
