package org.twinflow.stream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A row of the stream.
 *
 * @param number counts up with what happens; 0 before it is kept
 * @param path of its page, below the home of the project; empty where its reference says where it stands
 */
record StreamRow(
        long number,
        UUID project,
        StreamKind kind,
        @Nullable PersonId who,
        String reference,
        String words,
        String path,
        boolean teachersOnly,
        Instant at) {}
