package org.twinflow.inbox;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Access;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Scope;
import org.twinflow.engine.TaskChanged;
import org.twinflow.engine.TaskCreated;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.TaskEnded;
import org.twinflow.engine.Tasks;
import org.twinflow.people.PersonId;

/** Keeps the read model in step with the engine, in the engine's own transactions. */
@Component
class InboxKeeper {

    private static final List<String> OF_A_TASK = List.of("task_draft", "task_snooze", "task_command", "task_holder");

    private final InboxRows rows;
    private final Tasks tasks;
    private final CaseWords words;
    private final InboxSnoozes snoozes;
    private final TaskHolders holders;
    private final StandIns standIns;
    private final Access access;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InboxKeeper(
            InboxRows rows,
            Tasks tasks,
            CaseWords words,
            InboxSnoozes snoozes,
            TaskHolders holders,
            StandIns standIns,
            Access access,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.words = words;
        this.snoozes = snoozes;
        this.holders = holders;
        this.standIns = standIns;
        this.access = access;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCreated event) {
        var task = open(event.task());
        rows.write(task);
        if (task.assignee() != null) {
            holders.note(task, clock.instant());
        }
        snoozes.moved(task.subject(), clock.instant());
    }

    @EventListener
    void on(TaskChanged event) {
        var task = open(event.task());
        rows.write(task);
        holders.note(task, clock.instant());
    }

    @EventListener
    void on(TaskEnded event) {
        rows.subject(event.taskId()).ifPresent(subject -> snoozes.moved(subject, clock.instant()));
        rows.remove(event.taskId());
        OF_A_TASK.forEach(table -> jdbc.sql("delete from " + table + " where task_id = :id")
                .param("id", event.taskId())
                .update());
    }

    /** Who has left a project leaves its tasks to the others. */
    @EventListener
    void on(GrantWithdrawn event) {
        var scope = event.scope();
        if (scope.kind() == Scope.Kind.PROJECT && !access.reader(event.person()).isIn(scope)) {
            rows.heldIn(scope.id(), event.person()).forEach(task -> tasks.assign(task, null));
        }
    }

    /** The tasks of the case are found by what it is called now. */
    @EventListener
    void on(CaseRenamed event) {
        tasks.about(event.subject()).forEach(task -> rows.write(open(task)));
    }

    /** Writes anew what the person has: who stands in for them has changed. */
    void refresh(PersonId person) {
        rows.find(rows.heldBy(person)).forEach(task -> rows.write(standIns.meant(task)));
    }

    /**
     * Makes the read model anew from the engine.
     *
     * @return how many tasks are open
     */
    int rebuild() {
        transaction.executeWithoutResult(status -> {
            rows.removeAll();
            tasks.each(task -> rows.write(open(task)));
        });
        return Objects.requireNonNull(transaction.execute(status -> sweep()));
    }

    /** What ended while the rows were written may have been put back. */
    private int sweep() {
        var open = new HashSet<String>();
        tasks.each(task -> open.add(task.id()));
        rows.ids().stream().filter(id -> !open.contains(id)).forEach(rows::remove);
        return open.size();
    }

    private OpenTask open(TaskDetails task) {
        var name = Objects.requireNonNullElse(task.name(), task.key());
        var principals = new TreeSet<>(task.candidates());
        if (task.assignee() != null) {
            principals.add(task.assignee());
        }
        return standIns.meant(new OpenTask(
                task.id(),
                task.key(),
                name,
                words.of(task, name),
                task.processKey(),
                task.processDefinitionId(),
                task.processInstanceId(),
                task.subject(),
                task.projectId(),
                task.assignee(),
                task.priority(),
                task.formKey(),
                task.formRef(),
                task.created(),
                task.due(),
                principals));
    }
}
