package org.twinflow.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/**
 * What is known of a task when it is given.
 *
 * @param target the person's or school's id, the group's role such as {@code teacher}; null for all schools
 */
public record NewAssignment(
        ProjectId project,
        String title,
        String instructions,
        AssigneeKind kind,
        @Nullable String target,
        LocalDate due,
        boolean needsApproval,
        Priority priority) {}
