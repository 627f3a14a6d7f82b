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
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

    private final ContentFolders folders;
    private final long minFree;
    private final ParticipantKeys keys;
    private final Clock clock;
    /** Nobody takes a content out of use while it is handed in again. */
    private final Object[] locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    FileContentStore(DocumentsProperties properties, ParticipantKeys keys, Clock clock) {
        this.clock = clock;
        this.folders = new ContentFolders(properties.root().toAbsolutePath());
        this.minFree = properties.minFree().toBytes();
        this.keys = keys;
        try {
            Files.createDirectories(folders.arriving());
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
            var aside = Files.createTempFile(folders.arriving(), "content", null);
            try {
                var size = write(content, aside, seal, limit);
                var stored = new StoredContent(seal.hash(), size);
                keep(aside, ContentId.of(key, stored.hash()));
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
            return seal.opened(Files.newInputStream(folders.place(ContentId.of(key, hash))), hash);
        } catch (NoSuchFileException e) {
            throw new NotFoundException("content " + hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ContentState verify(@Nullable KeyReference key, String hash) {
        try (var content = open(key, hash)) {
            content.transferTo(OutputStream.nullOutputStream());
            return ContentState.WHOLE;
        } catch (NotFoundException e) {
            return ContentState.MISSING;
        } catch (IOException | UncheckedIOException e) {
            return ContentState.DAMAGED;
        }
    }

    @Override
    public void forget(KeyReference key) {
        try {
            FileSystemUtils.deleteRecursively(folders.folder(key.id()));
            FileSystemUtils.deleteRecursively(folders.foldersAside(key.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<ContentFile> find(ContentId content) {
        try {
            return folders.find(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void each(Consumer<ContentFile> use) {
        try {
            folders.each(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<UUID> keys() {
        try {
            return folders.keys();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the time again once it is moved: another process may have been given the same bytes meanwhile. */
    @Override
    public boolean setAside(ContentId content, Instant untouchedSince) {
        synchronized (lock(content)) {
            if (find(content)
                    .filter(file -> file.touched().isBefore(untouchedSince))
                    .isEmpty()) {
                return false;
            }
            var aside = folders.aside(content);
            move(folders.place(content), aside);
            if (ContentFolders.isOlder(aside, untouchedSince)) {
                return true;
            }
            move(aside, folders.place(content));
            return false;
        }
    }

    @Override
    public void bringBack(ContentId content) {
        synchronized (lock(content)) {
            if (find(content).isEmpty() && Files.exists(folders.aside(content))) {
                move(folders.aside(content), folders.place(content));
            }
        }
    }

    @Override
    public void discard(ContentId content) {
        try {
            Files.deleteIfExists(folders.aside(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream raw(ContentId content) {
        try {
            return Files.newInputStream(folders.place(content));
        } catch (NoSuchFileException e) {
            throw new NotFoundException("content " + content.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void putRaw(ContentId content, InputStream bytes) {
        try {
            var aside = Files.createTempFile(folders.arriving(), "content", null);
            try {
                try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                    bytes.transferTo(Channels.newOutputStream(channel));
                    channel.force(true);
                }
                put(aside, folders.place(content));
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What began to arrive a day ago and never came; others may be writing here at this moment. */
    private void sweep() throws IOException {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        try (var files = Files.list(folders.arriving())) {
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

    /** What is there already is the same; its bytes are left alone, but it counts as handed in now. */
    private void keep(Path aside, ContentId content) throws IOException {
        var place = folders.place(content);
        synchronized (lock(content)) {
            if (Files.exists(place)
                    && Files.size(place) == Files.size(aside)
                    && ContentFolders.touch(place, clock.instant())) {
                return;
            }
            put(aside, place);
        }
    }

    private void put(Path aside, Path place) throws IOException {
        var folder = Files.createDirectories(place.getParent());
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folders.forceAbove(folder);
    }

    private void move(Path from, Path to) {
        try {
            put(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object lock(ContentId content) {
        return locks[Math.floorMod(content.hash().hashCode(), locks.length)];
    }

    private void requireRoom() {
        try {
            if (Files.getFileStore(folders.arriving()).getUsableSpace() < minFree) {
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
