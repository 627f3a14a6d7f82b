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

    List<Part> tables() {
        return parts.stream().filter(Part::isTable).toList();
    }

    /** How many contents it holds. */
    long contents() {
        return parts.stream().filter(part -> !part.isTable()).count();
    }

    /** How many rows its tables hold together. */
    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /**
     * One file in the archive.
     *
     * @param rows of a table, 0 of a content
     */
    record Part(String name, String sha256, long size, long rows) {

        private static final String TABLES = "tables/";
        private static final String LINES = ".jsonl";

        /** Where the rows of a table lie in the archive. */
        static String nameOf(String table) {
            return TABLES + table + LINES;
        }

        boolean isTable() {
            return name.startsWith(TABLES);
        }

        /** The name of the table. */
        String table() {
            return name.substring(TABLES.length(), name.length() - LINES.length());
        }
    }
}
