package org.twinflow.inbox;

import java.time.Instant;
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

    void wake(String taskId, PersonId person) {
        jdbc.sql("delete from task_snooze where person = :person and task_id = :id")
                .param("person", person.id())
                .param("id", taskId)
                .update();
    }
}
