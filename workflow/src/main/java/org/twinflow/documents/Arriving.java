package org.twinflow.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.twinflow.shared.Leftovers;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.shared.TooLargeException;

/** The folder in which contents arrive, sealed and forced to disk, before they have a name. */
final class Arriving {

    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final long minFree;

    Arriving(Path folder, long minFree, Clock clock) {
        this.folder = folder;
        this.minFree = minFree;
        try {
            Files.createDirectories(folder);
            // what began to arrive a day ago and never came
            Leftovers.remove(folder, "*", clock.instant().minus(Duration.ofDays(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file; whoever asks for it sees that it goes. */
    Path file() throws IOException {
        return Files.createTempFile(folder, "content", null);
    }

    /** Writes a content as it is to lie and answers how many bytes were given. */
    static long write(InputStream content, Path file, Seal seal, long limit) throws IOException {
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try (var out = seal.sealed(new Uncloseable(Channels.newOutputStream(channel)))) {
                var chunk = new byte[CHUNK];
                for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                    size += read;
                    if (size > limit) {
                        throw new TooLargeException(limit);
                    }
                    out.write(chunk, 0, read);
                }
            }
            if (size == 0) {
                throw new RefusedException("documents.empty");
            }
            channel.force(true);
        }
        return size;
    }

    void requireRoom() {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < minFree) {
                throw new StorageFullException();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file stays open after the cipher has written its end: it is still to be forced to disk. */
    private static final class Uncloseable extends FilterOutputStream {

        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
