package org.twinflow.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person is told, in their language.
 *
 * @param number grows with time: where a list goes on
 * @param words what it is about, such as the name of a task; empty once the person is no longer meant by it
 * @param about which case it is, such as the title of a journey; may be empty
 * @param project the title of the project, if it is about one that the person sees
 * @param href where it is seen or done, from the root of the application
 * @param readAt null while it is unread
 */
public record Notice(
        UUID id,
        long number,
        NoticeKind kind,
        String words,
        String about,
        @Nullable String project,
        String href,
        @Nullable String taskId,
        @Nullable Instant due,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
