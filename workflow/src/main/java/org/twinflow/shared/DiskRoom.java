package org.twinflow.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room on a disk where programs leave for a moment what they need to read or draw a file. */
public final class DiskRoom {

    /** In bytes: more than a drawn page takes. */
    private static final long LITTLE = 32L * 1024 * 1024;

    private DiskRoom() {}

    /** Whether so little is left that what fails there may have failed for that, and not for the file. */
    public static boolean isShort(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < LITTLE;
    }
}
