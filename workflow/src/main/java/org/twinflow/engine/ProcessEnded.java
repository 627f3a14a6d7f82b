package org.twinflow.engine;

import org.jspecify.annotations.Nullable;

/**
 * A case is over; told in the transaction that ended it.
 *
 * @param endId the end event that was reached, or null when the case was cancelled
 */
public record ProcessEnded(
        String key, String subject, @Nullable String endId) {}
