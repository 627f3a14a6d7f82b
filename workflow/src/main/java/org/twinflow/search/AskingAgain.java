package org.twinflow.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Where a change found no room on the disk, the index is closed until its writer has noticed: whoever asks in that moment
 * asks once more.
 */
final class AskingAgain {

    private static final int ATTEMPTS = 15;
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final IndexKeeping keeping;

    AskingAgain(IndexKeeping keeping) {
        this.keeping = keeping;
    }

    <T> T ask(Supplier<T> question, RuntimeException first) {
        var failure = first;
        for (var attempt = 1; attempt <= ATTEMPTS && keeping.isForOneNode() && keeping.isPassing(failure); attempt++) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            try {
                return question.get();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        throw keeping.told(failure);
    }
}
