package org.twinflow.founding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A founding as a list shows it.
 *
 * @param movedAt since when it stands where it stands
 * @param waiting for whom it waits
 */
public record FoundingSummary(
        FoundingId id,
        String title,
        String language,
        FoundingState state,
        @Nullable FoundingKind kind,
        PersonSummary founder,
        @Nullable PersonSummary coFounder,
        Instant begunAt,
        Instant movedAt,
        List<Waiting> waiting) {}
