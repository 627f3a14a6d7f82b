package org.twinflow.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Tasks;
import org.twinflow.shared.RefusedException;

/** Puts a task back as it was before something was done to it, unless it has changed since. */
@Component
class TaskTakeBack {

    /** As long as a completion can wait at most. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final InboxRows rows;
    private final InboxSnoozes snoozes;
    private final TaskCommands commands;
    private final TaskRights rights;
    private final Tasks tasks;
    private final Audit audit;

    TaskTakeBack(
            InboxRows rows, InboxSnoozes snoozes, TaskCommands commands, TaskRights rights, Tasks tasks, Audit audit) {
        this.rows = rows;
        this.snoozes = snoozes;
        this.commands = commands;
        this.rights = rights;
        this.tasks = tasks;
        this.audit = audit;
    }

    void takeBack(TaskStep step, Reader reader, Instant now) {
        if (step.at().plus(LONGEST).isBefore(now)) {
            throw new RefusedException("inbox.undo.late");
        }
        switch (step.deed()) {
            case HAND -> handBack(step, reader);
            case SNOOZE -> snoozes.restore(step.taskId(), reader.person(), step.putOff());
            case COMPLETE -> {
                if (!commands.undo(step.taskId(), reader.person())) {
                    throw new RefusedException("inbox.undo.late");
                }
            }
        }
    }

    private void handBack(TaskStep step, Reader reader) {
        var task = rows.find(step.taskId()).orElseThrow(() -> new RefusedException("inbox.gone"));
        rights.mustNotBeFinishing(task.id());
        if (!Objects.equals(task.assignee(), step.after())) {
            throw new RefusedException("inbox.bulk.changed");
        }
        tasks.assign(task.id(), step.before());
        audit.record(
                reader.person(),
                "task.assigned",
                "task:" + task.id(),
                Map.of("to", Objects.requireNonNullElse(step.before(), "nobody")));
    }
}
