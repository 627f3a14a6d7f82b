package org.twinflow.notifications;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.CaseAsides;
import org.twinflow.inbox.CaseEvent.Kind;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Which reminders were sent in a case, and when those who answer for it were told that it is late. */
@Component
@Transactional(readOnly = true)
class ReminderAsides implements CaseAsides {

    private final JdbcClient jdbc;

    ReminderAsides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Several are reminded of the same task by one step of the ladder: that is one reminder. */
    @Override
    public List<Aside> of(String subject) {
        return jdbc.sql("""
            select kind, definition_id, task_key, occasion,
                min(cast(person as varchar)) as one, count(*) as number, min(created_at) as since
            from notice
            where subject = :subject and kind in ('REMINDER', 'ESCALATION')
                and definition_id is not null and task_key is not null
            group by kind, definition_id, task_key, occasion""")
                .param("subject", subject)
                .query((row, number) -> new Aside(
                        row.getString("kind").equals("REMINDER") ? Kind.REMINDED : Kind.ESCALATED,
                        row.getString("definition_id"),
                        row.getString("task_key"),
                        row.getInt("number") == 1 ? PersonId.of(row.getString("one")) : null,
                        Sql.instant(row, "since")))
                .list();
    }
}
