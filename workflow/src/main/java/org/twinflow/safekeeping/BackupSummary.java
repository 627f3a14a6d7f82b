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
        var tables = manifest.parts().stream()
                .filter(part -> part.name().startsWith("tables/"))
                .toList();
        return new BackupSummary(
                file,
                manifest.madeAt(),
                manifest.schema(),
                tables.size(),
                tables.stream().mapToLong(BackupManifest.Part::rows).sum(),
                manifest.parts().size() - tables.size(),
                manifest.lost().size());
    }
}
