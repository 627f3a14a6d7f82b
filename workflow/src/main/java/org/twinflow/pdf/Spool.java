package org.twinflow.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.springframework.util.FileSystemUtils;
import org.twinflow.shared.Leftovers;

/** Where one document keeps what does not fit in memory: a private folder that goes when the document is written. */
final class Spool implements AutoCloseable {

    /** Small papers never touch the disk. */
    private static final int IN_MEMORY = 8 << 20;

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final String PREFIX = "pdf";

    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    static Spool open(Path root, Instant now) throws IOException {
        Files.createDirectories(root);
        // papers of persons must not stay where a process was killed that could not close its spool
        Leftovers.remove(root, PREFIX + "*", now.minus(LEFT_BEHIND));
        return new Spool(Files.createTempDirectory(root, PREFIX));
    }

    StreamCacheCreateFunction cache() {
        return MemoryUsageSetting.setupMixed(IN_MEMORY).setTempDir(folder.toFile()).streamCache;
    }

    /** The bytes of a paper, readable until closed. */
    RandomAccessRead hold(ContentSource source) throws IOException {
        try (var in = source.open()) {
            var start = in.readNBytes(IN_MEMORY);
            return start.length < IN_MEMORY ? new RandomAccessReadBuffer(start) : onDisk(start, in);
        }
    }

    private RandomAccessRead onDisk(byte[] start, InputStream rest) throws IOException {
        var file = Files.createTempFile(folder, "paper", "");
        try (var out = Files.newOutputStream(file)) {
            out.write(start);
            rest.transferTo(out);
        }
        return new RandomAccessReadBufferedFile(file);
    }

    /** A file of its own for what is written. */
    Path file() throws IOException {
        return Files.createTempFile(folder, "written", "");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
