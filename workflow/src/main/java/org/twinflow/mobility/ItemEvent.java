package org.twinflow.mobility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * Something that happened to a paper.
 *
 * @param who null for the system
 */
public record ItemEvent(
        Kind kind,
        Instant at,
        @Nullable PersonSummary who,
        @Nullable ReturnReason reason,
        String note,
        int version) {

    /** What can happen to a paper. */
    public enum Kind {
        ASKED,
        RECEIVED,
        CHECKED,
        REJECTED,
        EXPIRED,
        /** Counts again, for the journey ends earlier now. */
        RESTORED,
        WAIVED,
        /** Nobody stands behind it any more: a signature was taken back. */
        RECALLED
    }
}
