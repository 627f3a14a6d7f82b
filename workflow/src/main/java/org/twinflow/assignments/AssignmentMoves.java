package org.twinflow.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.DueSteps;

/** Moves the day by which a task has to be done: its timers, its place in the inboxes and its reminders go with it. */
@Service
@Transactional
public class AssignmentMoves {

    private final Assignments assignments;
    private final AssignmentRules rules;
    private final Processes processes;
    private final Tasks tasks;
    private final Jobs jobs;
    private final DueSteps due;
    private final ApplicationEventPublisher events;

    AssignmentMoves(
            Assignments assignments,
            AssignmentRules rules,
            Processes processes,
            Tasks tasks,
            Jobs jobs,
            DueSteps due,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.rules = rules;
        this.processes = processes;
        this.tasks = tasks;
        this.jobs = jobs;
        this.due = due;
        this.events = events;
    }

    /**
     * Puts a task on another day; who gave it may, and the coordinators.
     *
     * @return the day on which it was due
     */
    public LocalDate move(AssignmentId id, LocalDate day, Reader by) {
        var assignment = assignments.mine(id, by);
        var before = assignment.due();
        if (day.equals(before)) {
            return before;
        }
        rules.checkDue(day, by);
        assignment.move(day);
        var subject = id.toString();
        processes.put(
                Assignments.PROCESS, subject, Map.of("dueOn", day, "staleOn", day.plusDays(Assignments.PATIENCE_DAYS)));
        jobs.resetTimers(Assignments.PROCESS, subject);
        var end = Objects.requireNonNull(
                due.on(day.toString(), assignment.project().toString()));
        open(subject).forEach(task -> tasks.setDue(task.id(), end.toInstant()));
        events.publishEvent(new AssignmentMoved(before, day, open(subject), by.person()));
        return before;
    }

    private List<TaskDetails> open(String subject) {
        return tasks.about(subject).stream()
                .filter(task -> AssignmentLines.DOING.contains(task.key()))
                .toList();
    }
}
