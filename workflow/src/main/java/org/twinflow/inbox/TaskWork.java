package org.twinflow.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Tasks;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Takes tasks, hands them on and completes them. */
@Service
@Transactional
public class TaskWork {

    /** For how long a completion can be taken back at most. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final InboxRows rows;
    private final InboxSnoozes snoozes;
    private final TaskCommands commands;
    private final TaskCompletion completion;
    private final TaskDrafts drafts;
    private final TaskForms forms;
    private final TaskSight sight;
    private final TaskRights rights;
    private final FourEyes fourEyes;
    private final Values values;
    private final Tasks tasks;
    private final Projects projects;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskWork(
            InboxRows rows,
            InboxSnoozes snoozes,
            TaskCommands commands,
            TaskCompletion completion,
            TaskDrafts drafts,
            TaskForms forms,
            TaskSight sight,
            TaskRights rights,
            FourEyes fourEyes,
            Values values,
            Tasks tasks,
            Projects projects,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.snoozes = snoozes;
        this.commands = commands;
        this.completion = completion;
        this.drafts = drafts;
        this.forms = forms;
        this.sight = sight;
        this.rights = rights;
        this.fourEyes = fourEyes;
        this.values = values;
        this.tasks = tasks;
        this.projects = projects;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a task that nobody has or whose holder the reader stands in for; who has it already keeps it. */
    public void claim(String taskId, Reader reader) {
        var task = rights.mayDo(taskId, reader);
        if (task.isHeldBy(reader.person())) {
            return;
        }
        if (!rows.take(task, reader.person())) {
            throw new RefusedException("inbox.taken");
        }
        tasks.assign(taskId, OpenTask.token(reader.person()));
        var away = task.holder();
        if (away != null) {
            rows.follow(away, task.subject());
            audit.record(reader.person(), "task.taken-for", "task:" + taskId, Map.of("for", away.toString()));
        }
    }

    /** Gives a task back to those who may take it. */
    public void unclaim(String taskId, Reader reader) {
        var task = sight.see(taskId, reader);
        reader.mustBeAllowed(task.isHeldBy(reader.person()) || task.isCoordinatedBy(reader));
        rights.mustNotBeFinishing(taskId);
        if (!TaskRights.isForOthers(task)) {
            throw new RefusedException("inbox.nobody.else");
        }
        tasks.assign(taskId, null);
    }

    /** Whether the reader has the task and others could take it. */
    @Transactional(readOnly = true)
    public boolean mayGiveBack(String taskId, Reader reader) {
        var task = sight.see(taskId, reader);
        return task.isHeldBy(reader.person()) && TaskRights.isForOthers(task);
    }

    /** Hands a task to somebody who may do it; who has it and who coordinates the project may. */
    public void assign(String taskId, PersonId to, Reader reader) {
        var task = rights.mayHandOn(taskId, reader);
        if (!rights.mayTake(task, to)) {
            throw new RefusedException("inbox.assign.stranger");
        }
        tasks.assign(taskId, OpenTask.token(to));
        audit.record(reader.person(), "task.assigned", "task:" + taskId, Map.of("to", to.toString()));
        events.publishEvent(TaskHandedOver.of(task, to, reader.person()));
    }

    /** Whom the reader could hand the task to, by name; empty if the reader may not. */
    @Transactional(readOnly = true)
    public List<PersonSummary> assignable(String taskId, Reader reader) {
        var task = sight.see(taskId, reader);
        if (task.projectId() == null || !TaskRights.mayAssign(task, reader) || !reader.isIn(TaskRights.project(task))) {
            return List.of();
        }
        return projects.members(ProjectId.of(task.projectId()), reader).stream()
                .map(member -> member.person())
                .filter(person -> !person.id().equals(reader.person()) && !task.isHeldBy(person.id()))
                .filter(person -> rights.mayTake(task, person.id()))
                .toList();
    }

    /** Hides a task from the reader until a day begins in their zone. */
    public Instant snooze(String taskId, LocalDate until, Reader reader) {
        return Objects.requireNonNull(snooze(taskId, until, null, reader).until());
    }

    /**
     * Hides a task from the reader until something happens, or a day begins in their zone.
     *
     * @param until the day on which it comes back in any case, or null
     * @param awaits what it comes back for, or null for the day alone
     */
    public PutOff snooze(String taskId, @Nullable LocalDate until, @Nullable Awaits awaits, Reader reader) {
        rights.mayDo(taskId, reader);
        if (until == null && awaits == null) {
            throw new InvalidException(FieldError.of("until", "inbox.field.required"));
        }
        var zone = people.person(reader.person()).zone();
        var at = until == null ? null : until.atStartOfDay(zone).toInstant();
        if (at != null && !at.isAfter(clock.instant())) {
            throw new RefusedException("inbox.snooze.past");
        }
        var how = new PutOff(at, awaits);
        snoozes.snooze(taskId, reader.person(), how);
        return how;
    }

    /** Shows a task again that the reader has put off. */
    public void wake(String taskId, Reader reader) {
        sight.see(taskId, reader);
        snoozes.wake(taskId, reader.person());
    }

    /**
     * Completes a task with a form: the answers are checked and kept, and the case moves on after the wait.
     *
     * @param wait how long it can be taken back; none to do it within this call
     */
    public Completion complete(String taskId, Map<String, ?> given, Duration wait, Reader reader, Locale locale) {
        var task = rights.mayDo(taskId, reader);
        if (task.formKey() != null) {
            throw new RefusedException("inbox.own.page");
        }
        var shown = sight.show(task, reader, locale);
        var now = clock.instant();
        var runAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        commands.give(taskId, reader.person(), values.write(forms.checked(task, given, reader)), now, runAt);
        if (wait.isZero() || wait.isNegative()) {
            completion.run(commands.find(taskId).orElseThrow(() -> new RefusedException("inbox.gone")));
            return new Completion(shown, TaskState.DONE, now);
        }
        drafts.keep(taskId, reader.person(), given);
        return new Completion(shown, TaskState.FINISHING, runAt);
    }

    /** Takes a completion back; what was answered is still in the form. */
    public void undo(String taskId, Reader reader) {
        if (rows.find(taskId).isPresent()) {
            sight.see(taskId, reader);
        }
        if (!commands.undo(taskId, reader.person())) {
            throw new RefusedException("inbox.undo.late");
        }
    }

    /**
     * Completes the task that a feature shows on a page of its own, once the feature has written what was decided.
     *
     * @param subject the id of what the task's case is about
     * @param outcome the variables that the model's conditions read
     */
    public void completeByFeature(String subject, String taskKey, Map<String, ?> outcome, Reader reader) {
        finish(waiting(subject, taskKey), outcome, reader);
    }

    /**
     * The same where several tasks of a key wait in a case.
     *
     * @param meant the name of those whom the task means
     */
    public void completeByFeature(String subject, String taskKey, String meant, Map<String, ?> outcome, Reader reader) {
        var waiting = waiting(subject, taskKey).stream()
                .filter(task -> task.principals().contains(meant))
                .toList();
        finish(waiting, outcome, reader);
    }

    private List<OpenTask> waiting(String subject, String taskKey) {
        return rows.ofCase(subject).stream()
                .filter(task -> task.key().equals(taskKey))
                .toList();
    }

    private void finish(List<OpenTask> waiting, Map<String, ?> outcome, Reader reader) {
        if (waiting.isEmpty()) {
            throw new RefusedException("inbox.gone");
        }
        var own = waiting.stream().filter(task -> task.isFor(reader)).findFirst();
        var task = rights.mayDo(own.orElse(waiting.getFirst()).id(), reader);
        completion.finish(task, outcome, reader.person(), clock.instant());
    }

    /** Whether a task of that key waits for the reader in the case. */
    @Transactional(readOnly = true)
    public boolean waitsFor(String subject, String taskKey, Reader reader) {
        return rows.ofCase(subject).stream()
                .anyMatch(task ->
                        task.key().equals(taskKey) && task.isFor(reader) && !fourEyes.bars(task, reader.person()));
    }

    /**
     * Keeps what is filled in. Who begins to fill in the form of a task that nobody has takes it.
     *
     * @param version the version of the draft that was on the screen, 0 for none
     */
    public TaskDraft saveDraft(String taskId, Map<String, ?> answers, int version, Reader reader) {
        claim(taskId, reader);
        return drafts.save(taskId, reader.person(), version, answers);
    }

    /** The form of a task with what the reader has filled in so far; empty for a task without a form. */
    @Transactional(readOnly = true)
    public Optional<TaskForm> form(String taskId, Reader reader, Locale locale) {
        return forms.show(sight.see(taskId, reader), reader, locale);
    }
}
