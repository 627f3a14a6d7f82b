package org.twinflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Sql;

/** Keeps the completions that have not happened yet. Each change says what it expects, so that two nodes never agree. */
@Component
class TaskCommands {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;

    TaskCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one; refused while there is another for the task that has not failed. */
    void give(String taskId, PersonId by, String answers, Instant now, Instant runAt) {
        jdbc.sql("delete from task_command where task_id = :id and command_state = 'FAILED'")
                .param("id", taskId)
                .update();
        try {
            jdbc.sql("""
                    insert into task_command (task_id, done_by, answers, given_at, run_at, command_state, attempts)
                    values (:id, :by, :answers, :now, :run, 'PENDING', 0)""")
                    .param("id", taskId)
                    .param("by", by.id())
                    .param("answers", answers)
                    .param("now", Sql.time(now))
                    .param("run", Sql.time(runAt))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RefusedException("inbox.finishing");
        }
    }

    /** Gives all the completions of a batch the same time, as long as none of them has begun. */
    void runAt(UUID batch, Instant time) {
        jdbc.sql("""
                update task_command set run_at = :time where command_state = 'PENDING' and attempts = 0
                and task_id in (select s.task_id from task_batch_step s
                    where s.batch = :batch and s.deed = 'COMPLETE' and s.person = done_by)""").param("time", Sql.time(time)).param("batch", batch).update();
    }

    /** Takes it back, unless it has begun. */
    boolean undo(String taskId, PersonId by) {
        return jdbc.sql("""
                delete from task_command where task_id = :id and done_by = :by and command_state = 'PENDING'
                and attempts = 0""").param("id", taskId).param("by", by.id()).update() == 1;
    }

    /** Those whose time has come, and those that a node took and did not finish. */
    List<TaskCommand> due(Instant now) {
        return jdbc.sql("""
                select * from task_command where command_state in ('PENDING', 'RUNNING') and run_at <= :now
                order by run_at limit :most""")
                .param("now", Sql.time(now))
                .param("most", AT_ONCE)
                .query((row, number) -> command(row))
                .list();
    }

    /** Takes it for this node; a second node finds it changed. */
    Optional<TaskCommand> lease(TaskCommand command, Instant now) {
        var taken = new TaskCommand(
                command.taskId(),
                command.by(),
                command.answers(),
                command.givenAt(),
                now.plus(LEASE),
                TaskCommand.State.RUNNING,
                command.attempts() + 1,
                null);
        return change(taken, command.attempts()) ? Optional.of(taken) : Optional.empty();
    }

    boolean tryLater(TaskCommand command, Instant runAt) {
        return change(
                new TaskCommand(
                        command.taskId(),
                        command.by(),
                        command.answers(),
                        command.givenAt(),
                        runAt,
                        TaskCommand.State.PENDING,
                        command.attempts(),
                        null),
                command.attempts());
    }

    boolean fail(TaskCommand command, String reason) {
        return change(
                new TaskCommand(
                        command.taskId(),
                        command.by(),
                        command.answers(),
                        command.givenAt(),
                        command.runAt(),
                        TaskCommand.State.FAILED,
                        command.attempts(),
                        reason),
                command.attempts());
    }

    /** Removes it, as part of doing it. */
    boolean finish(TaskCommand command) {
        return jdbc.sql("delete from task_command where task_id = :id and attempts = :attempts")
                        .param("id", command.taskId())
                        .param("attempts", command.attempts())
                        .update()
                == 1;
    }

    Map<String, TaskCommand> of(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from task_command where task_id in (:ids)")
                        .param("ids", taskIds)
                        .query((row, number) -> command(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(TaskCommand::taskId, Function.identity()));
    }

    Optional<TaskCommand> find(String taskId) {
        return Optional.ofNullable(of(List.of(taskId)).get(taskId));
    }

    private boolean change(TaskCommand to, int attempts) {
        return jdbc.sql("""
                update task_command set command_state = :state, attempts = :attempts, run_at = :run, reason = :reason
                where task_id = :id and given_at = :given and attempts = :expected""")
                        .param("state", to.state().name())
                        .param("attempts", to.attempts())
                        .param("run", Sql.time(to.runAt()))
                        .param("reason", to.reason())
                        .param("id", to.taskId())
                        .param("given", Sql.time(to.givenAt()))
                        .param("expected", attempts)
                        .update()
                == 1;
    }

    private static TaskCommand command(ResultSet row) throws SQLException {
        return new TaskCommand(
                row.getString("task_id"),
                new PersonId(Sql.id(row, "done_by")),
                row.getString("answers"),
                Sql.instant(row, "given_at"),
                Sql.instant(row, "run_at"),
                TaskCommand.State.valueOf(row.getString("command_state")),
                row.getInt("attempts"),
                Sql.text(row, "reason"));
    }
}
