package org.twinflow.safekeeping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * Why a document must not be deleted.
 *
 * @param releasedAt null while it counts
 */
public record Hold(
        UUID id,
        DocumentId document,
        String reason,
        PersonId placedBy,
        Instant placedAt,
        @Nullable PersonId releasedBy,
        @Nullable Instant releasedAt) {}
