package org.twinflow.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** The folder of one reading process, closed to all others: its files, its temporary files, its settings. */
final class Spool {

    private final Path folder;

    Spool(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        FileSystemUtils.deleteRecursively(this.folder);
        Files.createDirectories(this.folder);
        if (isPosix()) {
            Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(files());
        Files.createDirectories(temporary());
    }

    Path folder() {
        return folder;
    }

    Path files() {
        return folder.resolve("files");
    }

    Path temporary() {
        return folder.resolve("temporary");
    }

    boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    void sweep() throws IOException {
        FileSystemUtils.deleteRecursively(files());
        FileSystemUtils.deleteRecursively(temporary());
        Files.createDirectories(files());
        Files.createDirectories(temporary());
    }
}
