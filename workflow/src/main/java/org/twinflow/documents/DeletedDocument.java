package org.twinflow.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * What may still be known of a document that was deleted: neither its title nor what was in it.
 *
 * @param contents those of its versions
 * @param made what had been made out of them
 */
public record DeletedDocument(
        DocumentId id,
        Classification classification,
        String retentionClass,
        @Nullable UUID project,
        Instant storedAt,
        @Nullable PersonId trashedBy,
        Instant trashedAt,
        List<Content> contents,
        List<ContentId> made) {

    public DeletedDocument {
        contents = List.copyOf(contents);
        made = List.copyOf(made);
    }

    /**
     * The content of one of its versions.
     *
     * @param size in bytes
     */
    public record Content(int version, ContentId id, long size) {}
}
