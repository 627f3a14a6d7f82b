package org.twinflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * Something that happened in a case, for people to read.
 *
 * @param name what it is called in the reader's language
 * @param who who did it, attached it or was reminded, or null
 */
public record CaseEvent(Kind kind, String name, @Nullable PersonSummary who, Instant at) {

    /** What kind of thing happened. */
    public enum Kind {
        BEGAN,
        DONE,
        DROPPED,
        WAITS,
        HAPPENED,
        /** Somebody was reminded; they are who. */
        REMINDED,
        /** Those who answer for it were told that it is late. */
        ESCALATED,
        /** A document was attached; who did it is who. */
        ATTACHED,
        ENDED
    }
}
