package org.twinflow.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A document and its latest version.
 *
 * @param sha256 of a personal paper: the HMAC under its person's key
 * @param level who sees it, null where a feature named the audience itself
 * @param type the kind of file: {@code pdf}, {@code docx}, {@code image} …
 */
public record DocumentDetails(
        DocumentId id,
        String title,
        @Nullable UUID project,
        String folder,
        @Nullable AudienceLevel level,
        Classification classification,
        @Nullable PersonId subject,
        String language,
        int version,
        String sha256,
        long size,
        String filename,
        String mediaType,
        String type,
        DocumentState state,
        @Nullable Why why,
        @Nullable PersonId createdBy,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt,
        @Nullable Instant trashedAt,
        @Nullable PersonId trashedBy,
        DocumentFacts facts) {}
