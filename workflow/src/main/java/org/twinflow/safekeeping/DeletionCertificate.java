package org.twinflow.safekeeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;
import org.twinflow.people.PersonId;

/**
 * What is left of a deleted document.
 *
 * @param code what the certificate is found by again: twelve letters and digits
 * @param classification {@code PROJECT}, {@code PERSONAL} or {@code HEALTH}
 * @param rule by which it was deleted: {@code TRASH}, for it had lain there long enough, or {@code RETENTION}, for its time was over
 * @param trashedBy who threw it away, null for the system or nobody
 * @param trashedAt null where it was never in the trash
 * @param keptUntil the last day on which it had to be kept, null where nobody had said so
 */
public record DeletionCertificate(
        String code,
        DocumentId document,
        String classification,
        String retentionClass,
        @Nullable UUID project,
        Instant storedAt,
        String rule,
        @Nullable PersonId trashedBy,
        @Nullable Instant trashedAt,
        @Nullable LocalDate keptUntil,
        Instant deletedAt,
        List<Content> contents) {

    public DeletionCertificate {
        contents = List.copyOf(contents);
    }

    /**
     * One of its contents.
     *
     * @param sha256 of a personal paper: the HMAC under its person's key
     * @param destroyedAt null while another document needs the same content, or until the next check
     */
    public record Content(
            int version, String sha256, long size, @Nullable Instant destroyedAt) {}
}
