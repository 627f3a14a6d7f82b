package org.twinflow.assignments;

import org.jspecify.annotations.Nullable;
import org.twinflow.access.Role;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * Who a task is given to: the one that the kind speaks of is there.
 *
 * @param name of a group of pupils that work together
 */
public record AssigneeSummary(
        AssigneeKind kind,
        @Nullable PersonSummary person,
        @Nullable SchoolSummary school,
        @Nullable Role group,
        @Nullable String name) {}
