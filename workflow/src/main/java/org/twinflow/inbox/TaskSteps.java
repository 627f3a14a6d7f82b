package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.Sql;

/** Keeps what was done to several tasks at once, for as long as it may be taken back. */
@Component
class TaskSteps {

    private final JdbcClient jdbc;

    TaskSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaskStep step) {
        var putOff = step.putOff();
        jdbc.sql("""
                insert into task_batch_step (batch, task_id, person, deed, assignee_before, assignee_after,
                    until_before, awaits_before, done_at)
                values (:batch, :task, :person, :deed, :before, :after, :until, :awaits, :at)""")
                .param("batch", step.batch())
                .param("task", step.taskId())
                .param("person", step.by().id())
                .param("deed", step.deed().name())
                .param("before", step.before())
                .param("after", step.after())
                .param(
                        "until",
                        Sql.timeOrNull(putOff == null ? null : putOff.untilKey()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("awaits", putOff == null ? null : putOff.awaitsName())
                .param("at", Sql.time(step.at()))
                .update();
    }

    List<TaskStep> of(UUID batch, PersonId person) {
        return jdbc.sql(
                        "select * from task_batch_step where batch = :batch and person = :person order by done_at, task_id")
                .param("batch", batch)
                .param("person", person.id())
                .query((row, number) -> step(row))
                .list();
    }

    void forget(UUID batch) {
        jdbc.sql("delete from task_batch_step where batch = :batch")
                .param("batch", batch)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from task_batch_step where done_at < :time")
                .param("time", Sql.time(time))
                .update();
    }

    private static TaskStep step(ResultSet row) throws SQLException {
        return new TaskStep(
                row.getObject("batch", UUID.class),
                row.getString("task_id"),
                new PersonId(Sql.id(row, "person")),
                TaskStep.Deed.valueOf(row.getString("deed")),
                Sql.text(row, "assignee_before"),
                Sql.text(row, "assignee_after"),
                putOff(row),
                Sql.instant(row, "done_at"));
    }

    private static @Nullable PutOff putOff(ResultSet row) throws SQLException {
        var until = Sql.instantOrNull(row, "until_before");
        return until == null ? null : PutOff.of(until, Sql.text(row, "awaits_before"));
    }
}
