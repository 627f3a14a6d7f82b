package org.twinflow.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.shared.TooLargeException;

/** Contents as files, each under the hash of its bytes: written aside, forced to disk, then renamed. */
@Component
class FileContentStore implements ContentStore {

    private static final int CHUNK = 64 * 1024;

    private final Path root;
    private final long minFree;
    private final ParticipantKeys keys;
    private final Clock clock;

    FileContentStore(DocumentsProperties properties, ParticipantKeys keys, Clock clock) {
        this.clock = clock;
        this.root = properties.root().toAbsolutePath();
        this.minFree = properties.minFree().toBytes();
        this.keys = keys;
        try {
            Files.createDirectories(arriving());
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StoredContent put(@Nullable KeyReference key, InputStream content, long limit) {
        requireRoom();
        var seal = key == null ? new PlainSeal() : keys.seal(key);
        try {
            var aside = Files.createTempFile(arriving(), "content", null);
            try {
                var size = write(content, aside, seal, limit);
                var stored = new StoredContent(seal.hash(), size);
                keep(aside, place(key, stored.hash()));
                return stored;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            requireRoom();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(@Nullable KeyReference key, String hash) {
        var seal = key == null ? new PlainSeal() : keys.seal(key);
        try {
            return seal.opened(Files.newInputStream(place(key, hash)), hash);
        } catch (NoSuchFileException e) {
            throw new NotFoundException("content " + hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean verify(@Nullable KeyReference key, String hash) {
        try (var content = open(key, hash)) {
            content.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException | NotFoundException e) {
            return false;
        }
    }

    @Override
    public void forget(KeyReference key) {
        try {
            FileSystemUtils.deleteRecursively(folder(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What began to arrive a day ago and never came; others may be writing here at this moment. */
    private void sweep() throws IOException {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        try (var files = Files.list(arriving())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(yesterday)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long write(InputStream content, Path aside, Seal seal, long limit) throws IOException {
        long size = 0;
        try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
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

    /** What is there already is the same; its bytes are left alone. */
    private void keep(Path aside, Path place) throws IOException {
        if (Files.exists(place) && Files.size(place) == Files.size(aside)) {
            return;
        }
        var folder = Files.createDirectories(place.getParent());
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (var above = folder; above != null && above.startsWith(root); above = above.getParent()) {
            force(above);
        }
    }

    /** The name of a file is safe only once its folder is; systems that cannot open folders do it themselves. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(@Nullable KeyReference key, String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a hash");
        }
        var folder = key == null ? root.resolve("plain") : folder(key);
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private Path folder(KeyReference key) {
        return root.resolve("personal").resolve(key.id().toString());
    }

    private Path arriving() {
        return root.resolve("arriving");
    }

    private void requireRoom() {
        try {
            if (Files.getFileStore(arriving()).getUsableSpace() < minFree) {
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
