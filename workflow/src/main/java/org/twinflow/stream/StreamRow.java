package org.twinflow.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A row of the stream.
 *
 * @param number counts up with what happens; 0 before it is kept
 */
record StreamRow(
        long number,
        UUID project,
        StreamKind kind,
        @Nullable PersonId who,
        String reference,
        String words,
        String href,
        boolean teachersOnly,
        Instant at) {}
