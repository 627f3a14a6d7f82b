package org.twinflow.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A version of a document, as its history shows it.
 *
 * @param note what changed with it, empty when nobody said
 */
public record VersionSummary(
        int number,
        String sha256,
        long size,
        String filename,
        String mediaType,
        @Nullable PersonId storedBy,
        Instant storedAt,
        DocumentState state,
        @Nullable Why why,
        @Nullable String language,
        String note) {}
