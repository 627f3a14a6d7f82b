package org.twinflow.documents;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;

/**
 * Remembers who asked for a paper about a person that exists and is not for them, and lets administrators know of those who
 * go on. Such a request is answered like one for a paper that is missing, and as fast: nothing is written before it has
 * been answered, and what is written then does not end with its transaction.
 *
 * <p>It is not done by the workers that act after a commit: there is none, and they may be busy with dossiers for minutes.
 */
@Service
public class PaperAttempts implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PaperAttempts.class);

    /** More are asked for at once only by who wants to fill something; what is written of them by then is enough. */
    private static final int MOST_WAITING = 1000;

    /** By then the request has been answered. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** For how long an alarm is shown: over a week-end and some days more. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final BlockingQueue<Attempt> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean begun = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();
    private final AttemptTrail trail;

    PaperAttempts(AttemptTrail trail) {
        this.trail = trail;
    }

    /**
     * To be called where it is decided that the reader may not see something about a person, and nowhere else.
     *
     * @param paper as the audit names things: {@code document:ID}
     */
    public void refused(Reader reader, String paper) {
        if (waiting.offer(new Attempt(reader.person(), paper)) && begun.compareAndSet(false, true)) {
            Thread.ofVirtual().name("paper-attempts").start(this::writeSoon);
        }
    }

    /** How many alarms there were in the last seven days, without a word on whom. */
    public long alarms() {
        return trail.alarms(SHOWN);
    }

    /** As {@link #alarms()} for administrators; none for others. */
    public long alarms(Reader reader) {
        return reader.isAdministrator() ? alarms() : 0;
    }

    /** Nothing that was noticed is lost when the application is stopped. */
    @Override
    public void destroy() {
        write();
    }

    private void writeSoon() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        begun.set(false); // what comes from now on may be too late for this turn
        write();
    }

    /** One at a time: each is judged by those before it. */
    void write() {
        turn.lock();
        try {
            for (var attempt = waiting.poll(); attempt != null; attempt = waiting.poll()) {
                write(attempt);
            }
        } finally {
            turn.unlock();
        }
    }

    private void write(Attempt attempt) {
        try {
            trail.note(attempt);
        } catch (RuntimeException e) {
            LOG.error("Not written down: {} asked for {}", attempt.person(), attempt.paper(), e);
        }
    }
}
