package org.twinflow.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many hits changed in a month, or before all the months that are shown.
 *
 * @param from the first day; none for all that is earlier
 * @param to the last day
 */
public record SearchPeriod(@Nullable LocalDate from, LocalDate to, long count) {}
