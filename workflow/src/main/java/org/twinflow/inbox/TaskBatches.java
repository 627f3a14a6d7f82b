package org.twinflow.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.people.PersonId;
import org.twinflow.shared.BatchItem;
import org.twinflow.shared.BatchResult;
import org.twinflow.shared.Batches;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Does the same to several tasks, each in a transaction of its own: what may be done is done, and of the rest is told why
 * not. All of it can be taken back together, by whoever did it.
 */
@Service
public class TaskBatches {

    /** How many tasks one action may name. */
    public static final int MOST = 200;

    private final TaskWork work;
    private final TaskTakeBack takeBack;
    private final TaskSteps steps;
    private final TaskCommands commands;
    private final TaskForms forms;
    private final TaskRights rights;
    private final TaskSight sight;
    private final TaskViews views;
    private final AlikeTasks alike;
    private final InboxRows rows;
    private final InboxSnoozes snoozes;
    private final Batches batches;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskBatches(
            TaskWork work,
            TaskTakeBack takeBack,
            TaskSteps steps,
            TaskCommands commands,
            TaskForms forms,
            TaskRights rights,
            TaskSight sight,
            TaskViews views,
            AlikeTasks alike,
            InboxRows rows,
            InboxSnoozes snoozes,
            Batches batches,
            TransactionTemplate transaction,
            Clock clock) {
        this.work = work;
        this.takeBack = takeBack;
        this.steps = steps;
        this.commands = commands;
        this.forms = forms;
        this.rights = rights;
        this.sight = sight;
        this.views = views;
        this.alike = alike;
        this.rows = rows;
        this.snoozes = snoozes;
        this.batches = batches;
        this.transaction = transaction;
        this.clock = clock;
    }

    public BatchResult claim(Collection<String> ids, Reader reader, Locale locale) {
        var batch = begin();
        return each(batch, ids, reader, locale, task -> {
            if (!task.isHeldBy(reader.person())) {
                hand(batch, task, reader.person(), reader);
                work.claim(task.id(), reader);
            }
        });
    }

    public BatchResult assign(Collection<String> ids, PersonId to, Reader reader, Locale locale) {
        var batch = begin();
        return each(batch, ids, reader, locale, task -> {
            hand(batch, task, to, reader);
            work.assign(task.id(), to, reader);
        });
    }

    private void hand(UUID batch, OpenTask task, PersonId to, Reader reader) {
        add(batch, task, TaskStep.Deed.HAND, OpenTask.token(to), null, reader);
    }

    public BatchResult snooze(
            Collection<String> ids, @Nullable LocalDate until, @Nullable Awaits awaits, Reader reader, Locale locale) {
        var batch = begin();
        return each(batch, ids, reader, locale, task -> {
            var before = snoozes.of(task.id(), reader.person()).orElse(null);
            add(batch, task, TaskStep.Deed.SNOOZE, task.assignee(), before, reader);
            work.snooze(task.id(), until, awaits, reader);
        });
    }

    /** The tasks that ask the reader the same as that one, itself first. */
    public List<InboxTask> alike(String taskId, Reader reader, Locale locale) {
        return transactionally(() -> {
            var task = rights.mayDo(taskId, reader);
            var own = new LinkedHashSet<OpenTask>(List.of(task));
            own.addAll(alike.of(task, reader, MOST));
            return views.open(List.copyOf(own), reader, locale, sight.horizon(reader)).stream()
                    .filter(InboxTask::isDoable)
                    .toList();
        });
    }

    /**
     * Completes several tasks that ask the same with the same answers. The time in which they can be taken back begins
     * when the last of them is written down.
     *
     * @param like the task whose form was filled in
     */
    public BatchResult complete(
            String like, Collection<String> ids, Map<String, ?> answers, Duration wait, Reader reader, Locale locale) {
        var pattern = transactionally(() -> pattern(like, answers, reader));
        var batch = begin();
        var atFirst = wait.isZero() || wait.isNegative() ? Duration.ZERO : TaskWork.LONGEST_WAIT;
        var result = each(batch, ids, reader, locale, task -> {
            if (!alike.areAlike(pattern, task)) {
                throw new RefusedException("inbox.bulk.unlike");
            }
            add(batch, task, TaskStep.Deed.COMPLETE, task.assignee(), null, reader);
            work.complete(task.id(), answers, atFirst, reader, locale);
        });
        if (!atFirst.isZero()) {
            transaction.executeWithoutResult(
                    status -> commands.runAt(batch, clock.instant().plus(wait)));
        }
        return result;
    }

    /** Wrong answers are told before anything is done with any of the tasks. */
    private OpenTask pattern(String like, Map<String, ?> answers, Reader reader) {
        var task = rights.mayDo(like, reader);
        if (task.formKey() != null) {
            throw new RefusedException("inbox.own.page");
        }
        forms.checked(task, answers, reader);
        return task;
    }

    /** Takes all of it back; what has changed since stays as it is. */
    public BatchResult undo(UUID batch, Reader reader, Locale locale) {
        var done = transactionally(() -> steps.of(batch, reader.person()));
        if (done.isEmpty()) {
            throw new NotFoundException(batch);
        }
        var titles = titles(done.stream().map(TaskStep::taskId).toList(), reader, locale);
        var items = done.stream()
                .map(step -> batches.attempt(
                        step.taskId(),
                        titles.getOrDefault(step.taskId(), ""),
                        () -> takeBack.takeBack(step, reader, clock.instant())))
                .toList();
        transaction.executeWithoutResult(status -> steps.forget(batch));
        return new BatchResult(batch, items);
    }

    private BatchResult each(
            UUID batch, Collection<String> ids, Reader reader, Locale locale, Consumer<OpenTask> action) {
        if (ids.isEmpty()) {
            throw new RefusedException("inbox.bulk.none");
        }
        if (ids.size() > MOST) {
            throw new RefusedException("inbox.bulk.many", MOST);
        }
        var titles = titles(ids, reader, locale);
        return new BatchResult(
                batch,
                new LinkedHashSet<>(ids)
                        .stream()
                                .map(id -> one(id, titles.get(id), reader, action))
                                .toList());
    }

    private BatchItem one(String id, @Nullable String title, Reader reader, Consumer<OpenTask> action) {
        return title == null
                ? Batches.gone(id)
                : batches.attempt(id, title, () -> action.accept(sight.see(id, reader)));
    }

    /** What the reader knows the tasks by; those that they may not see are left out. */
    private Map<String, String> titles(Collection<String> ids, Reader reader, Locale locale) {
        return transactionally(() -> {
            var seen = rows.find(ids).stream()
                    .filter(task -> sight.isVisible(task, reader))
                    .toList();
            return views.open(seen, reader, locale, sight.horizon(reader)).stream()
                    .collect(Collectors.toMap(InboxTask::id, TaskBatches::title));
        });
    }

    private static String title(InboxTask task) {
        return task.about().isEmpty() ? task.name() : task.name() + " · " + task.about();
    }

    private UUID begin() {
        transaction.executeWithoutResult(
                status -> steps.forgetBefore(clock.instant().minus(Duration.ofHours(1))));
        return UUID.randomUUID();
    }

    private void add(
            UUID batch,
            OpenTask task,
            TaskStep.Deed deed,
            @Nullable String after,
            @Nullable PutOff putOff,
            Reader reader) {
        steps.add(
                new TaskStep(batch, task.id(), reader.person(), deed, task.assignee(), after, putOff, clock.instant()));
    }

    private <T> T transactionally(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
