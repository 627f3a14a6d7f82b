package org.twinflow.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.util.FileSystemUtils;

/** What a process that was killed has left in a folder. */
public final class Leftovers {

    private Leftovers() {}

    /**
     * Removes files and folders that nobody has changed since a moment. Others write and remove there at the same time, so
     * what is gone meanwhile is no failure.
     *
     * @param names which of them, as {@link java.nio.file.FileSystem#getPathMatcher} understands a glob
     */
    public static void remove(Path folder, String names, Instant before) throws IOException {
        try (var all = Files.newDirectoryStream(folder, names)) {
            for (var one : all) {
                removeOld(one, before);
            }
        }
    }

    private static void removeOld(Path one, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                FileSystemUtils.deleteRecursively(one);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
