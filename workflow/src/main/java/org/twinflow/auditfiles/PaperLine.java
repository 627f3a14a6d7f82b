package org.twinflow.auditfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the index tells of it.
 *
 * @param traveller empty for a paper of the group
 * @param state in words
 * @param version how often it was handed in; 0 once it is purged
 * @param file its place in the archive, null where it is not in there
 * @param sha256 of the bytes in the archive; of a purged paper, the keyed sum that its certificate of deletion has
 * @param size in bytes
 * @param until the last day on which it is kept
 * @param certificate the code of its certificate of deletion
 * @param statements who signed it, who saw the original
 */
record PaperLine(
        String traveller,
        String school,
        String code,
        String paper,
        String state,
        LocalDate due,
        @Nullable Instant changedAt,
        int version,
        Presence presence,
        @Nullable String file,
        @Nullable String sha256,
        @Nullable Long size,
        LocalDate until,
        @Nullable Instant purgedAt,
        @Nullable String certificate,
        List<String> statements) {

    PaperLine {
        statements = List.copyOf(statements);
    }
}
