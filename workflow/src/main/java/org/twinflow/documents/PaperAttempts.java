package org.twinflow.documents;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.twinflow.access.Reader;
import org.twinflow.shared.Gathering;

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

    /** For how long an alarm is shown: over a week-end and some days more. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final Gathering<Attempt> waiting =
            new Gathering<>("paper-attempts", MOST_WAITING, attempts -> attempts.forEach(this::write));
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
        waiting.add(new Attempt(reader.person(), paper));
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

    /** One at a time: each is judged by those before it. */
    void write() {
        waiting.work();
    }

    private void write(Attempt attempt) {
        try {
            trail.note(attempt);
        } catch (RuntimeException e) {
            LOG.error("Not written down: {} asked for {}", attempt.person(), attempt.paper(), e);
        }
    }
}
