package org.twinflow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Contents in a bucket of an S3-compatible server, under the names that they have as files. What arrives is written to
 * the own disk first: only then are its hash and its sum known, and a line that breaks off leaves nothing behind.
 *
 * <p>One application works on a bucket; two would have to agree on what is set aside.
 */
@Component
@ConditionalOnProperty(name = "twinflow.storage.kind", havingValue = "s3")
class S3ContentStore implements ContentStore, DisposableBean {

    private static final String ASIDE = "orphans/";
    private static final String PLAIN = "plain/";
    private static final String PERSONAL = "personal/";

    private final Bucket bucket;
    private final Arriving arriving;
    private final ParticipantKeys keys;
    /** Nobody takes a content out of use while it is handed in again. */
    private final Object[] locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    S3ContentStore(DocumentsProperties documents, StorageProperties storage, ParticipantKeys keys, Clock clock) {
        this.bucket = new Bucket(storage.s3());
        this.arriving = new Arriving(
                documents.root().toAbsolutePath().resolve("arriving"),
                documents.minFree().toBytes(),
                clock);
        this.keys = keys;
    }

    @Override
    public StoredContent put(@Nullable KeyReference key, InputStream content, long limit) {
        arriving.requireRoom();
        var seal = key == null ? new PlainSeal() : keys.seal(key);
        try {
            var file = arriving.file();
            try {
                var size = Arriving.write(content, file, seal, limit);
                var stored = new StoredContent(seal.hash(), size);
                keep(ContentId.of(key, stored.hash()), file);
                return stored;
            } finally {
                Files.deleteIfExists(file);
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
            return seal.opened(bucket.open(place(ContentId.of(key, hash))), hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(KeyReference key) {
        bucket.each(PERSONAL + key.id() + "/", thing -> bucket.delete(thing.name()));
        bucket.each(ASIDE + PERSONAL + key.id() + "/", thing -> bucket.delete(thing.name()));
    }

    @Override
    public Optional<ContentFile> find(ContentId content) {
        return bucket.find(place(content)).map(thing -> new ContentFile(content, thing.size(), thing.touched()));
    }

    @Override
    public void each(Consumer<ContentFile> use) {
        bucket.each(PLAIN, thing -> tell(thing, null, use));
        keys().forEach(key -> bucket.each(PERSONAL + key + "/", thing -> tell(thing, key, use)));
    }

    @Override
    public Set<UUID> keys() {
        var found = new HashSet<UUID>();
        bucket.eachFolder(PERSONAL, folder -> {
            if (folder.matches("[0-9a-f-]{36}")) {
                found.add(UUID.fromString(folder));
            }
        });
        return found;
    }

    /** Looks at the time again once it is copied: what was put meanwhile stays. */
    @Override
    public boolean setAside(ContentId content, Instant untouchedSince) {
        synchronized (lock(content)) {
            if (isTouched(content, untouchedSince)) {
                return false;
            }
            bucket.copy(place(content), ASIDE + place(content));
            if (isTouched(content, untouchedSince)) {
                return false;
            }
            bucket.delete(place(content));
            return true;
        }
    }

    @Override
    public void bringBack(ContentId content) {
        synchronized (lock(content)) {
            if (find(content).isEmpty() && bucket.find(ASIDE + place(content)).isPresent()) {
                bucket.copy(ASIDE + place(content), place(content));
                bucket.delete(ASIDE + place(content));
            }
        }
    }

    @Override
    public void discard(ContentId content) {
        bucket.delete(ASIDE + place(content));
    }

    @Override
    public InputStream raw(ContentId content) {
        return bucket.open(place(content));
    }

    @Override
    public void putRaw(ContentId content, InputStream bytes) {
        try {
            var file = arriving.file();
            try {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                keep(content, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean answers() {
        return bucket.answers();
    }

    @Override
    public void destroy() {
        bucket.close();
    }

    /** What is there already is put once more: that mends it if it is damaged, and it counts as handed in now. */
    private void keep(ContentId content, Path file) {
        synchronized (lock(content)) {
            bucket.put(place(content), file);
        }
    }

    private boolean isTouched(ContentId content, Instant since) {
        return find(content).filter(file -> file.touched().isBefore(since)).isEmpty();
    }

    private static void tell(Bucket.Thing thing, @Nullable UUID key, Consumer<ContentFile> use) {
        var hash = thing.name().substring(thing.name().lastIndexOf('/') + 1);
        if (hash.matches("[0-9a-f]{64}")) {
            use.accept(new ContentFile(new ContentId(hash, key), thing.size(), thing.touched()));
        }
    }

    private static String place(ContentId content) {
        var hash = content.hash();
        var folder = content.key() == null ? PLAIN : PERSONAL + content.key() + "/";
        return folder + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
    }

    private Object lock(ContentId content) {
        return locks[Math.floorMod(content.hash().hashCode(), locks.length)];
    }
}
