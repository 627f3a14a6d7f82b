package org.twinflow.planning;

import org.jspecify.annotations.Nullable;

/**
 * An activity as a whole plan brings it.
 *
 * @param id the activity of the draft that it changes, null for a new one
 */
public record Revised(@Nullable ActivityId id, NewActivity facts) {}
