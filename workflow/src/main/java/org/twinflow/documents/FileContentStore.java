package org.twinflow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.twinflow.shared.NotFoundException;

/** Contents as files, each under the hash of its bytes: written aside, forced to disk, then renamed. */
@Component
@ConditionalOnProperty(name = "twinflow.storage.kind", havingValue = "file", matchIfMissing = true)
class FileContentStore implements ContentStore {

    private final ContentFolders folders;
    private final Arriving arriving;
    private final ParticipantKeys keys;
    private final Clock clock;
    /** Nobody takes a content out of use while it is handed in again. */
    private final Object[] locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    FileContentStore(DocumentsProperties properties, ParticipantKeys keys, Clock clock) {
        this.clock = clock;
        this.folders = new ContentFolders(properties.root().toAbsolutePath());
        this.arriving = new Arriving(folders.arriving(), properties.minFree().toBytes(), clock);
        this.keys = keys;
    }

    @Override
    public StoredContent put(@Nullable KeyReference key, InputStream content, long limit) {
        arriving.requireRoom();
        var seal = key == null ? new PlainSeal() : keys.seal(key);
        try {
            var aside = arriving.file();
            try {
                var size = Arriving.write(content, aside, seal, limit);
                var stored = new StoredContent(seal.hash(), size);
                keep(aside, ContentId.of(key, stored.hash()));
                return stored;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            arriving.requireRoom();
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
    public void forget(KeyReference key) {
        try {
            folders.remove(key.id());
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
            var aside = arriving.file();
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
}
