package org.twinflow.assignments;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A task as a list shows it. */
public record AssignmentSummary(
        AssignmentId id,
        ProjectId project,
        String title,
        String instructions,
        AssigneeSummary assignee,
        LocalDate due,
        boolean needsApproval,
        Priority priority,
        AssignmentState state,
        PersonId assigner,
        Instant assignedAt,
        @Nullable Instant endedAt) {

    public boolean isLate(LocalDate today) {
        return state.isOpen() && due.isBefore(today);
    }
}
