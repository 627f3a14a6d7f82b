package org.twinflow.inbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;

/** Knows which tasks persons have put off. */
@Component
class InboxSnoozes {

    private final JdbcClient jdbc;

    InboxSnoozes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void snooze(String taskId, PersonId person, Instant until) {
        wake(taskId, person);
        jdbc.sql("insert into task_snooze (person, task_id, until_at) values (:person, :id, :until)")
                .param("person", person.id())
                .param("id", taskId)
                .param("until", Sql.time(until))
                .update();
    }

    Optional<Instant> until(String taskId, PersonId person) {
        return jdbc.sql("select until_at from task_snooze where person = :person and task_id = :id")
                .param("person", person.id())
                .param("id", taskId)
                .query((row, number) -> Sql.instant(row, "until_at"))
                .optional();
    }

    /** Puts it off as it was before, or not at all. */
    void restore(String taskId, PersonId person, @Nullable Instant until) {
        if (until == null) {
            wake(taskId, person);
        } else {
            snooze(taskId, person, until);
        }
    }

    void wake(String taskId, PersonId person) {
        jdbc.sql("delete from task_snooze where person = :person and task_id = :id")
                .param("person", person.id())
                .param("id", taskId)
                .update();
    }
}
