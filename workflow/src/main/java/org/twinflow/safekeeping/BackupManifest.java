package org.twinflow.safekeeping;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds; the last thing written into it, so that a backup without one was not finished.
 *
 * @param format of the archive
 * @param schema the version of the newest migration
 * @param lost hashes of contents that were not there when it was made
 */
record BackupManifest(int format, String schema, Instant madeAt, List<Part> parts, List<String> lost) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    BackupManifest {
        parts = List.copyOf(parts);
        lost = List.copyOf(lost);
    }

    /**
     * One file in the archive.
     *
     * @param rows of a table, 0 of a content
     */
    record Part(String name, String sha256, long size, long rows) {}
}
