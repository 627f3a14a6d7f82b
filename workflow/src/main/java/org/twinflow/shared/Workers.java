package org.twinflow.shared;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins and ends threads that work beside those that answer. */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration ONCE_MORE = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Workers() {}

    /**
     * Begins a thread of the operating system's, which keeps no process alive.
     *
     * <p>A virtual thread that waits for a class to be initialised keeps its carrier (until Java 26). Two readers that
     * began with Tika held both carriers of a machine of two cores, while a third thread, which had none, held the lock of
     * the application's archive: nothing went on for ever.
     */
    public static Thread begin(String name, Runnable work) {
        var thread = prepared(name, work);
        thread.start();
        return thread;
    }

    /** As above, but not begun yet: for who has to know the thread before it works. */
    public static Thread prepared(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

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
