package org.twinflow.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A change that somebody asked for, and what became of it.
 *
 * @param title of the activity in force that it is about, null for the plan as a whole or when the activity is gone
 * @param reason what the coordinator said, empty until then
 */
public record PlanRequest(
        RequestId id,
        NewRequest wanted,
        @Nullable String title,
        PersonSummary by,
        Instant askedAt,
        State state,
        String reason,
        @Nullable PersonSummary decidedBy,
        @Nullable Instant decidedAt) {

    /** What became of a request. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        LAPSED
    }
}
