package org.twinflow.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers that changes were not taken in, until none has failed for a while and it can be looked what that has cost. */
final class IndexDoubt {

    private static final Duration CALM = Duration.ofSeconds(30);

    private final Clock clock;
    private @Nullable Instant last;

    IndexDoubt(Clock clock) {
        this.clock = clock;
    }

    synchronized void arises() {
        last = clock.instant();
    }

    /** Says so once; a change that fails afterwards is another doubt. */
    synchronized boolean isToBeCleared() {
        if (last == null || clock.instant().isBefore(last.plus(CALM))) {
            return false;
        }
        last = null;
        return true;
    }
}
