package org.twinflow.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a document that could not be read, or is to be read again; its title is nobody's business here. */
public record FailedVersion(
        UUID document,
        int version,
        @Nullable UUID project,
        String mediaType,
        long size,
        DocumentState state,
        Instant storedAt) {

    /** The kind of file: {@code pdf}, {@code docx}, {@code image} … */
    public String type() {
        return FileTypes.of(mediaType);
    }
}
