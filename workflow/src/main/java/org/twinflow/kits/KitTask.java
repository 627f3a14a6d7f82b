package org.twinflow.kits;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentSummary;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectSummary;

/**
 * A task without those who did it: what one person did, the teachers do.
 *
 * @param target the role of a group
 * @param turn the place of the school that did it among those of the project
 * @param dueAfter counted from the first day of the project
 */
@Embeddable
record KitTask(
        String title,
        String instructions,
        @Enumerated(EnumType.STRING) AssigneeKind kind,
        @Nullable String target,
        int turn,
        int dueAfter,
        boolean needsApproval,
        @Enumerated(EnumType.STRING) Priority priority) {

    static KitTask of(AssignmentSummary task, ProjectSummary project, Nameless nameless) {
        var group = task.assignee().group();
        var person = task.assignee().kind() == AssigneeKind.PERSON;
        return new KitTask(
                nameless.text(task.title()),
                nameless.text(task.instructions()),
                person ? AssigneeKind.GROUP : task.assignee().kind(),
                person ? Role.TEACHER.token() : group == null ? null : group.token(),
                Math.max(0, project.schools().indexOf(task.assignee().school())),
                Math.max(0, (int) ChronoUnit.DAYS.between(project.start(), task.due())),
                task.needsApproval(),
                task.priority());
    }

    /**
     * The same in another project, within its days.
     *
     * @param earliest the first day on which it can be due
     */
    NewAssignment in(ProjectSummary project, LocalDate earliest) {
        var due = project.start().plusDays(dueAfter);
        var last = due.isAfter(project.end()) ? project.end() : due;
        return new NewAssignment(
                project.id(),
                title,
                instructions,
                kind,
                kind == AssigneeKind.SCHOOL ? school(project) : target,
                last.isBefore(earliest) ? earliest : last,
                needsApproval,
                priority);
    }

    private String school(ProjectSummary project) {
        var schools = project.schools();
        return schools.get(turn % schools.size()).id().toString();
    }
}
