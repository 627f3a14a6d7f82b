package org.twinflow.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.projects.ProjectId;

/**
 * A task that is voted on.
 *
 * @param assignment what it has become
 * @param hindrance why it could not be given although it was accepted, a message key
 */
@Embeddable
record ProposedTask(
        String title,
        String instructions,
        @Enumerated(EnumType.STRING) AssigneeKind kind,
        @Nullable String target,
        @Column(name = "due_on") LocalDate due,
        boolean needsApproval,
        @Enumerated(EnumType.STRING) Priority priority,
        @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
        @Nullable UUID assignment,
        @Nullable String hindrance) {

    static ProposedTask of(NewAssignment wanted) {
        return new ProposedTask(
                wanted.title().strip(),
                wanted.instructions().strip(),
                wanted.kind(),
                wanted.target(),
                wanted.due(),
                wanted.needsApproval(),
                wanted.priority(),
                null,
                null,
                null);
    }

    NewAssignment wanted(ProjectId project) {
        return new NewAssignment(project, title, instructions, kind, target, due, needsApproval, priority);
    }

    ProposedTask decided(Outcome decided) {
        return with(decided, assignment, hindrance);
    }

    ProposedTask given(AssignmentId id) {
        return with(outcome, id.id(), null);
    }

    ProposedTask hindered(String why) {
        return with(outcome, assignment, why);
    }

    boolean isToBeGiven() {
        return outcome == Outcome.ACCEPTED && assignment == null;
    }

    private ProposedTask with(@Nullable Outcome decided, @Nullable UUID given, @Nullable String why) {
        return new ProposedTask(title, instructions, kind, target, due, needsApproval, priority, decided, given, why);
    }
}
