package org.twinflow.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits and is to be done until a moment.
 *
 * @param assignee the token of who has it
 * @param principals the tokens of all whom it means
 */
public record DueTask(
        String id,
        String key,
        String name,
        String processKey,
        String definitionId,
        String subject,
        @Nullable String projectId,
        @Nullable String assignee,
        Set<String> principals,
        Instant created,
        Instant due) {

    /** The tokens of those who are to do it now: of who has it, or of all who may take it. */
    public Set<String> doers() {
        return assignee == null ? principals : Set.of(assignee);
    }
}
