package org.twinflow.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.inbox.Inbox;
import org.twinflow.people.PersonId;
import org.twinflow.talks.PersonMentioned;
import org.twinflow.talks.QuestionAnswered;
import org.twinflow.talks.RemarkId;

/** Tells people that they were called, and that their questions were answered. What was said is read at the task. */
@Component
class TalkNotices {

    private final Herald herald;
    private final Inbox inbox;

    TalkNotices(Herald herald, Inbox inbox) {
        this.herald = herald;
        this.inbox = inbox;
    }

    @EventListener
    void on(PersonMentioned event) {
        tell(NoticeKind.MENTIONED, event.taskId(), event.remark(), event.person());
    }

    @EventListener
    void on(QuestionAnswered event) {
        tell(NoticeKind.QUESTION_ANSWERED, event.taskId(), event.question(), event.asker());
    }

    private void tell(NoticeKind kind, String taskId, RemarkId remark, PersonId person) {
        inbox.facts(taskId)
                .map(task -> new Telling(
                        kind,
                        "talk:" + remark,
                        task.name(),
                        task.projectId() == null ? null : UUID.fromString(task.projectId()),
                        "/tasks/" + taskId,
                        new Telling.OfCase(taskId, task.key(), task.definitionId(), task.processKey(), task.subject())))
                .ifPresent(telling -> herald.tell(telling, List.of(Recipients.token(person))));
    }
}
