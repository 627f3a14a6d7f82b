package org.twinflow.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.assignments.AssignmentMoved;
import org.twinflow.engine.TaskChanged;
import org.twinflow.engine.TaskCreated;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.TaskEnded;
import org.twinflow.inbox.DeputyNamed;
import org.twinflow.inbox.TaskHandedOver;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;

/** Tells people of tasks that are theirs, and no longer of those that are not. */
@Component
class TaskNotices {

    /** Tasks that have a word of their own. */
    private static final Map<String, NoticeKind> KINDS = Map.of(
            "project-planning/agreePlan",
            NoticeKind.PLAN_TO_AGREE,
            "mobility/confirmHost",
            NoticeKind.HOST_ASKED,
            "page-publication/reworkPage",
            NoticeKind.PAGE_RETURNED);

    private static final Set<String> WORK = Set.of("doTask", "doTaskTogether", "doTaskInSchool");

    private final Herald herald;
    private final NoticeRows rows;
    private final Recipients recipients;
    private final People people;
    private final Clock clock;

    TaskNotices(Herald herald, NoticeRows rows, Recipients recipients, People people, Clock clock) {
        this.herald = herald;
        this.rows = rows;
        this.recipients = recipients;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(TaskCreated event) {
        var task = event.task();
        var persons = recipients.behind(task.assignee() == null ? task.candidates() : List.of(task.assignee()));
        var again = again(task, persons.keySet());
        tell(task, NoticeKind.TASK_RETURNED, persons, again);
        tell(task, kind(task), persons, minus(persons.keySet(), again));
    }

    /** Once somebody has it, the others need not look. */
    @EventListener
    void on(TaskChanged event) {
        var assignee = event.task().assignee();
        if (assignee != null) {
            var holders = recipients.behind(List.of(assignee)).keySet();
            rows.settle(event.task().id(), ids(holders), clock.instant());
        }
    }

    @EventListener
    void on(TaskEnded event) {
        rows.settle(event.taskId(), Set.of(), clock.instant());
    }

    @EventListener
    void on(TaskHandedOver event) {
        var at = clock.instant();
        herald.tell(
                new Telling(
                        NoticeKind.TASK_ASSIGNED,
                        "handed:" + event.taskId() + ":" + at.toEpochMilli(),
                        event.name(),
                        event.projectId() == null ? null : UUID.fromString(event.projectId()),
                        "/tasks/" + event.taskId(),
                        new Telling.OfCase(
                                event.taskId(),
                                event.taskKey(),
                                event.definitionId(),
                                event.processKey(),
                                event.subject())),
                List.of(Recipients.token(event.to())));
    }

    /** Whoever moves it knows. */
    @EventListener
    void on(AssignmentMoved event) {
        for (var task : event.open()) {
            var persons = recipients.behind(task.assignee() == null ? task.candidates() : List.of(task.assignee()));
            var occasion = "moved:" + event.day() + ":" + clock.instant().toEpochMilli();
            var told = persons.entrySet().stream()
                    .filter(person -> !person.getKey().equals(event.by()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            herald.tell(Telling.of(NoticeKind.TASK_MOVED, occasion, task), told, Channel.MAIL);
        }
    }

    @EventListener
    void on(DeputyNamed event) {
        var absence = event.absence();
        herald.tell(
                Telling.of(
                        NoticeKind.DEPUTY_NAMED,
                        "absence:" + absence.id(),
                        people.person(absence.person()).name(),
                        null,
                        "/account/absence"),
                List.of(Recipients.token(absence.deputy())));
    }

    private void tell(TaskDetails task, NoticeKind kind, Map<PersonId, String> all, Set<PersonId> some) {
        if (!some.isEmpty()) {
            var told = all.entrySet().stream()
                    .filter(person -> some.contains(person.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            herald.tell(Telling.of(kind, "task", task), told, Channel.MAIL);
        }
    }

    private static NoticeKind kind(TaskDetails task) {
        var usual =
                task.assignee() != null && Recipients.person(task.assignee()).isPresent()
                        ? NoticeKind.TASK_ASSIGNED
                        : NoticeKind.TASK_OFFERED;
        return KINDS.getOrDefault(task.processKey() + "/" + task.key(), usual);
    }

    /** Those who had this work before: it has come back. */
    private Set<PersonId> again(TaskDetails task, Set<PersonId> persons) {
        return WORK.contains(task.key())
                ? persons.stream()
                        .filter(person -> rows.wasTold(person, task.processKey(), task.subject(), task.key()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<PersonId> minus(Set<PersonId> all, Set<PersonId> some) {
        return all.stream().filter(person -> !some.contains(person)).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(Set<PersonId> persons) {
        return persons.stream().map(PersonId::id).collect(Collectors.toSet());
    }
}
