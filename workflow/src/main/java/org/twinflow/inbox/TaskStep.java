package org.twinflow.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * What was done to one task of several, and how the task was before.
 *
 * @param after the token of who has it since
 * @param putOff how the person had put it off before
 */
record TaskStep(
        UUID batch,
        String taskId,
        PersonId by,
        Deed deed,
        @Nullable String before,
        @Nullable String after,
        @Nullable PutOff putOff,
        Instant at) {

    /** What can be done to several tasks. */
    enum Deed {
        HAND,
        SNOOZE,
        COMPLETE
    }
}
