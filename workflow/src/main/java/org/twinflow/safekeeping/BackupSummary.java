package org.twinflow.safekeeping;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What was written into a backup, or put back from one.
 *
 * @param schema the version of the database
 * @param lost how many contents were missing when it was made
 */
public record BackupSummary(
        Path file, Instant madeAt, String schema, long tables, long rows, long contents, long lost) {

    static BackupSummary of(Path file, BackupManifest manifest) {
        return new BackupSummary(
                file,
                manifest.madeAt(),
                manifest.schema(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.contents(),
                manifest.lost().size());
    }
}
