package org.twinflow.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Gathers what comes within a moment and works on it together, one turn after the other, in a thread of its own. Nothing
 * is written down: it is for what may be missed when the application ends, or is made up for elsewhere.
 */
public final class Gathering<T> {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String name;
    private final BlockingQueue<T> waiting;
    private final Consumer<List<T>> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param name of its thread
     * @param most that wait at once; what comes beyond is left out
     * @param work must not throw: what it was given does not come again
     */
    public Gathering(String name, int most, Consumer<List<T>> work) {
        this.name = name;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.work = work;
    }

    /** Returns at once; the work begins a fifth of a second later. */
    public void add(T one) {
        if (waiting.offer(one) && begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name(name).start(this::workSoon);
        }
    }

    /** Works on all that waits, and returns when it is done. */
    public void work() {
        turn.lock();
        try {
            var some = new ArrayList<T>();
            while (waiting.drainTo(some) > 0) {
                work.accept(List.copyOf(some));
                some.clear();
            }
        } finally {
            turn.unlock();
        }
    }

    private void workSoon() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        begun.set(false); // what comes from now on may be too late for this turn
        work();
    }
}
