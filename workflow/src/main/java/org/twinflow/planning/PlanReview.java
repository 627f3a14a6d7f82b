package org.twinflow.planning;

import java.time.Instant;
import org.twinflow.people.PersonSummary;

/**
 * What a coordinator said of the plan at the end of a month.
 *
 * @param edition the one that was in force
 * @param progress {@code on-track}, {@code behind} or {@code replan}
 */
public record PlanReview(int edition, String progress, String words, PersonSummary by, Instant at) {}
