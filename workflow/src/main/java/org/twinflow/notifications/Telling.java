package org.twinflow.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.engine.TaskDetails;

/**
 * Something to tell.
 *
 * @param occasion the same person is told of the same occasion once
 * @param words what it is about in words that people wrote, or the name that a model gives
 * @param about the case it tells of, if it does
 * @param due until when something is to be done
 */
record Telling(
        NoticeKind kind,
        String occasion,
        String words,
        @Nullable UUID project,
        String href,
        @Nullable OfCase about,
        @Nullable Instant due) {

    Telling(
            NoticeKind kind,
            String occasion,
            String words,
            @Nullable UUID project,
            String href,
            @Nullable OfCase about) {
        this(kind, occasion, words, project, href, about, null);
    }

    /**
     * A case, and its task with the version of the model that names it.
     *
     * @param taskId null where the whole case is meant; so are the next two
     */
    record OfCase(
            @Nullable String taskId,
            @Nullable String taskKey,
            @Nullable String definitionId,
            String processKey,
            String subject) {

        static OfCase of(String processKey, String subject) {
            return new OfCase(null, null, null, processKey, subject);
        }

        static OfCase of(TaskDetails task) {
            return new OfCase(task.id(), task.key(), task.processDefinitionId(), task.processKey(), task.subject());
        }
    }

    static Telling of(NoticeKind kind, String occasion, String words, @Nullable UUID project, String href) {
        return new Telling(kind, occasion, words, project, href, null);
    }

    /** @param occasion what of the task is told, such as {@code offered} */
    static Telling of(NoticeKind kind, String occasion, TaskDetails task) {
        return new Telling(
                kind,
                occasion + ":" + task.id(),
                task.name() == null ? task.key() : task.name(),
                task.projectId() == null ? null : UUID.fromString(task.projectId()),
                "/tasks/" + task.id(),
                OfCase.of(task),
                task.due());
    }
}
