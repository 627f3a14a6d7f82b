package org.twinflow.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinflow.transfers.SummedArchive;

/** An archive while a feature writes it: gone once it is closed. */
public final class ArchiveDraft implements AutoCloseable {

    private final Path file;
    private final SummedArchive archive;

    ArchiveDraft(Path file, String folder) throws IOException {
        this.file = file;
        this.archive = new SummedArchive(file, folder);
    }

    public void text(String path, String content) throws IOException {
        archive.text(path, content);
    }

    /** Puts a file into the archive and gives the SHA-256 of its bytes. */
    public String copy(String path, InputStream content) throws IOException {
        return archive.copy(path, content);
    }

    /** Ends the archive and gives its own SHA-256; after that it can be opened. */
    public String finish() throws IOException {
        var sum = archive.finish();
        archive.close();
        return sum;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    public long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() throws IOException {
        archive.close();
        Files.deleteIfExists(file);
    }
}
