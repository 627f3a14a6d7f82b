package org.twinflow.planning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would have changed.
 *
 * @param activity the activity in force that it is about, or null for the plan as a whole
 * @param start its first day as it should be, or null to leave it
 * @param end its last day as it should be, or null to leave it
 */
public record NewRequest(
        @Nullable ActivityId activity,
        String words,
        @Nullable LocalDate start,
        @Nullable LocalDate end) {}
