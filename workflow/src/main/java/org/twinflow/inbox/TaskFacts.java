package org.twinflow.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an open task, for parts of the system that act for nobody.
 *
 * @param name as the model gives it; {@link org.twinflow.engine.Words} has it in the languages
 */
public record TaskFacts(
        String id,
        String key,
        String name,
        String processKey,
        String definitionId,
        String subject,
        @Nullable String projectId) {

    static TaskFacts of(OpenTask task) {
        return new TaskFacts(
                task.id(),
                task.key(),
                task.name(),
                task.processKey(),
                task.definitionId(),
                task.subject(),
                task.projectId());
    }
}
