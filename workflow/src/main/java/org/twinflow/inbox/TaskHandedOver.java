package org.twinflow.inbox;

import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** Somebody has handed a task to somebody else; told in the transaction that does. */
public record TaskHandedOver(
        String taskId,
        String taskKey,
        String name,
        String processKey,
        String definitionId,
        String subject,
        @Nullable String projectId,
        PersonId to,
        PersonId by) {

    static TaskHandedOver of(OpenTask task, PersonId to, PersonId by) {
        return new TaskHandedOver(
                task.id(),
                task.key(),
                task.name(),
                task.processKey(),
                task.definitionId(),
                task.subject(),
                task.projectId(),
                to,
                by);
    }
}
