package org.twinflow.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.twinflow.shared.Turns;

/** Of several nodes that share an index, one at a time looks after it. */
final class IndexLock {

    private static final String NAME = "search-index";

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What is soon done is waited for. */
    private static final int TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final Turns turns;

    IndexLock(Turns turns) {
        this.turns = turns;
    }

    /** Does it if nobody else is at it for long; says whether it was done. */
    boolean take(Runnable work) {
        var done = turns.take(NAME, LONGEST, work);
        for (var tries = 1; !done && tries < TRIES; tries++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            done = turns.take(NAME, LONGEST, work);
        }
        return done;
    }
}
