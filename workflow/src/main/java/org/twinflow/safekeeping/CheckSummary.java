package org.twinflow.safekeeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the contents found.
 *
 * @param endedAt null while it runs
 * @param brokeOff whether it failed before its end
 * @param inUse how many contents there are
 * @param verified how many of them were read in full, with {@code verifiedBytes} bytes
 * @param setAside how many were taken out of use because nothing needs them
 * @param discarded how many of those set aside were deleted
 */
public record CheckSummary(
        Instant beganAt,
        @Nullable Instant endedAt,
        boolean brokeOff,
        long inUse,
        long verified,
        long verifiedBytes,
        long damaged,
        long missing,
        long setAside,
        long discarded) {}
