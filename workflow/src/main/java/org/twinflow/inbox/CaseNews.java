package org.twinflow.inbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.PersonId;

/** Features say here what is new of a case, so that its tasks come back that wait for it and are found by its words. */
@Service
@Transactional
public class CaseNews {

    private final InboxSnoozes snoozes;
    private final InboxRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseNews(InboxSnoozes snoozes, InboxRows rows, ApplicationEventPublisher events, Clock clock) {
        this.snoozes = snoozes;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A paper, a document or a comment is there.
     *
     * @param subject the id of what the case is about
     * @param by whose own tasks need not come back, or null
     */
    public void arrived(String subject, @Nullable PersonId by) {
        snoozes.arrived(subject, by, clock.instant());
    }

    /** What {@link CaseLines} say of the case is something else from now on, so its tasks are found by that. */
    public void renamed(String subject) {
        events.publishEvent(new CaseRenamed(subject));
    }

    /** As {@link #arrived}, for who knows only a task of the case. */
    public void arrivedAt(String taskId, @Nullable PersonId by) {
        rows.find(taskId).ifPresent(task -> arrived(task.subject(), by));
    }
}
