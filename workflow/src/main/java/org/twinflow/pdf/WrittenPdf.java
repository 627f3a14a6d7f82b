package org.twinflow.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that has been written and waits to be filed: its bytes lie in a private folder until it is closed. */
public final class WrittenPdf implements AutoCloseable {

    private final Spool spool;
    private final Path file;

    WrittenPdf(Spool spool) throws IOException {
        this.spool = spool;
        this.file = spool.file();
    }

    OutputStream out() throws IOException {
        return Files.newOutputStream(file);
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
