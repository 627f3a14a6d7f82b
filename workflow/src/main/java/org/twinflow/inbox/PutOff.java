package org.twinflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person has put a task off.
 *
 * @param until when it comes back in any case, or null for not before something happens
 * @param awaits what brings it back sooner, or null for nothing
 */
public record PutOff(@Nullable Instant until, @Nullable Awaits awaits) {}
