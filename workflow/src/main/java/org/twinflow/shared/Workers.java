package org.twinflow.shared;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends threads that work for as long as the application runs. */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration ONCE_MORE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Workers() {}

    /**
     * Interrupts a thread until it has ended: the embedded database takes an interrupt for its own and goes on. What does
     * not end in ten seconds is left to the end of the process.
     */
    public static void end(Thread worker) {
        var until = System.nanoTime() + LONGEST.toNanos();
        try {
            do {
                worker.interrupt();
                if (worker.join(ONCE_MORE)) {
                    return;
                }
            } while (System.nanoTime() < until);
            LOG.warn("{} does not end", worker.getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
