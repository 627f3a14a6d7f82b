package org.twinflow.planning;

/**
 * The schools have said how the plan goes, or the time for it is over.
 *
 * @param round the month, such as {@code 2026-11}
 */
record ReviewClosed(PlanId plan, String round) {}
