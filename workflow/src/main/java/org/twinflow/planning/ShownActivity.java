package org.twinflow.planning;

/**
 * An activity as it will be.
 *
 * @param draft whether nobody has agreed to its days yet
 */
public record ShownActivity(PlannedActivity activity, boolean draft) {}
