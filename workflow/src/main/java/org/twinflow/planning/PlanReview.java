package org.twinflow.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * What a school said of the plan at the end of a month.
 *
 * @param edition the one that was in force
 * @param progress {@code on-track}, {@code behind} or {@code replan}
 * @param round the month, such as {@code 2026-11}; null until its report is made, and from before each school was asked
 * @param school null from before each school was asked
 */
public record PlanReview(
        int edition,
        String progress,
        String words,
        PersonSummary by,
        Instant at,
        @Nullable String round,
        @Nullable SchoolSummary school) {}
