package org.twinflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * The wish to complete a task.
 *
 * @param answers the values of the form, as JSON
 * @param reason the message key of why it was not taken, once it has failed
 */
record TaskCommand(
        String taskId,
        PersonId by,
        String answers,
        Instant givenAt,
        Instant runAt,
        State state,
        int attempts,
        @Nullable String reason) {

    /** Until when it may be undone is the change from {@code PENDING}. */
    enum State {
        PENDING,
        RUNNING,
        FAILED
    }

    boolean hasFailed() {
        return state == State.FAILED;
    }
}
