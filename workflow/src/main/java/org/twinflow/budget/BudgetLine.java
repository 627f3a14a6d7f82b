package org.twinflow.budget;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;

/**
 * A line of what is planned.
 *
 * @param pupils whether it is for pupils; else for adults
 * @param count for how many
 * @param days for how many days, or null where days do not count
 * @param unit for one, or for one and a day
 */
public record BudgetLine(
        SchoolSummary school,
        CostKind kind,
        boolean pupils,
        int count,
        @Nullable Integer days,
        Money unit,
        Money amount) {}
