package org.twinflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person has put a task off.
 *
 * @param until when it comes back in any case, or null for not before something happens
 * @param awaits what brings it back sooner, or null for nothing
 */
public record PutOff(@Nullable Instant until, @Nullable Awaits awaits) {

    /** As the columns have it: the end of time stands for no day. */
    static PutOff of(Instant until, @Nullable String awaits) {
        return new PutOff(until.equals(OpenTask.NEVER) ? null : until, awaits == null ? null : Awaits.valueOf(awaits));
    }

    Instant untilKey() {
        return until == null ? OpenTask.NEVER : until;
    }

    @Nullable String awaitsName() {
        return awaits == null ? null : awaits.name();
    }
}
