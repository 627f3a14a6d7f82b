package org.twinflow.extraction;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;
import org.twinflow.shared.DiskRoom;

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

    /** Copies a file here; an error of the source is its own, one of this disk a {@link SpoolException}. */
    Path copy(InputStream content) throws IOException {
        Path file;
        try {
            file = Files.createTempFile(files(), "reading", null);
        } catch (IOException e) {
            throw new SpoolException(e);
        }
        try (var out = new Sink(Files.newOutputStream(file))) {
            content.transferTo(out);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** For what has failed here: without room that is not the fault of the file, which is left for later. */
    void requireRoom() throws IOException {
        if (DiskRoom.isShort(folder)) {
            throw new SpoolException(new IOException("There is no room for what reading a file takes"));
        }
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

    /** Tells an error of this disk from others. */
    private static final class Sink extends FilterOutputStream {

        Sink(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new SpoolException(e);
            }
        }
    }
}
