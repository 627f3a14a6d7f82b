package org.twinflow.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * What may still be known of a document that was deleted: neither its title nor what was in it.
 *
 * @param subject whom a personal paper was about
 * @param trashedAt null where it was never in the trash
 * @param keptUntil the last day on which it had to be kept, null where nobody had said so
 * @param contents those of its versions
 * @param made what had been made out of them
 */
public record DeletedDocument(
        DocumentId id,
        Classification classification,
        String retentionClass,
        @Nullable UUID project,
        Instant storedAt,
        @Nullable PersonId subject,
        @Nullable PersonId trashedBy,
        @Nullable Instant trashedAt,
        @Nullable LocalDate keptUntil,
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
