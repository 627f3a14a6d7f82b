package org.twinflow.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder as a reader sees it.
 *
 * @param path names with slashes between them
 * @param documents how many the reader sees in it and below
 * @param changedAt when one of them last changed, null of an empty folder
 * @param kept whether it is kept for some of the project, who see all that lies in it and nobody else does
 */
public record Folder(String path, long documents, @Nullable Instant changedAt, boolean kept) {

    public Folder(String path) {
        this(path, 0, null, false);
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder around it, empty for the project itself. */
    public String parent() {
        return parent(path);
    }

    /** How many folders are around it. */
    public int depth() {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    public boolean isIn(String around) {
        return around.isEmpty() || path.startsWith(around + "/");
    }

    static String parent(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    Folder with(long more, @Nullable Instant changed) {
        return new Folder(path, documents + more, later(changedAt, changed), kept);
    }

    Folder asKept() {
        return new Folder(path, documents, changedAt, true);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
