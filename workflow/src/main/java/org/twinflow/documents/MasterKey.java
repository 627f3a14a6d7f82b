package org.twinflow.documents;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The key that wraps the participants' keys; it lies in a file of its own, apart from the data. While it is being
 * changed, the file holds the former one as well.
 */
@Component
class MasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    /** What the wrapping key is known by: one byte for the kind of prefix, four for its number. */
    private static final int PREFIX = 5;

    /** Bytes of a key for another purpose. */
    private static final int DERIVED = 32;

    private final Path file;
    private volatile Loaded loaded;

    /** What the file held when it was last read. */
    private record Loaded(KeysetHandle keys, Aead cipher, Instant changedAt) {}

    /** Made anew only where nothing was ever encrypted; else the application does not start without the right one. */
    MasterKey(KeysProperties properties, DocumentKeyRepository keys) {
        this.file = properties.masterFile().toAbsolutePath();
        var wrapped = keys.findFirstByWrappedKeyIsNotNull().flatMap(DocumentKey::wrappedWithId);
        if (wrapped.isPresent() && !Files.exists(file)) {
            throw MasterKeyException.missing(file);
        }
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            if (!Files.exists(file)) {
                write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
                LOG.warn("Made a new master key; keep a copy of it apart from the data: {}", file);
            }
            this.loaded = load();
            wrapped.ifPresent(this::mustOpen);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw MasterKeyException.broken(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Aead cipher() {
        return current().cipher();
    }

    /**
     * Keys for another purpose, the one of the key in use first: who knows one of them knows nothing of the master key
     * and nothing of those for other purposes. While the master key is being changed there are several.
     */
    List<byte[]> derived(String purpose) {
        var keys = current().keys();
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .sorted(Comparator.comparing(KeysetHandle.Entry::isPrimary).reversed())
                .map(entry -> derived(entry, purpose))
                .toList();
    }

    @AccessesPartialKey // nothing that leaves here is the key
    private static byte[] derived(KeysetHandle.Entry entry, String purpose) {
        try {
            var secret = ((AesGcmKey) entry.getKey()).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            var about = purpose.getBytes(StandardCharsets.US_ASCII);
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], about, DERIVED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    String name() {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    /** Takes what the file held elsewhere; for an installation that has used its own for nothing yet. */
    synchronized void replace(String written) throws IOException {
        try {
            write(parsed(written));
            loaded = load();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("It holds no master key", e);
        }
    }

    /** What is wrapped for a participant's key opens under its id only. */
    static byte[] context(UUID key) {
        return key.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** From now on, a new key wraps; the former one still opens what it wrapped. */
    synchronized void addPrimary() {
        change(old -> Keysets.withNewPrimary(old, PredefinedAeadParameters.AES256_GCM));
    }

    boolean hasFormer() {
        return current().keys().size() > 1;
    }

    /** Whether it was the key in use now that sealed this. */
    boolean isPrimary(String sealed) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        return bytes.remaining() > PREFIX
                && bytes.getInt(1) == current().keys().getPrimary().getId();
    }

    /** Forgets former keys if the file was changed before this moment. */
    synchronized void dropFormer(Instant before) {
        if (hasFormer() && current().changedAt().isBefore(before)) {
            change(Keysets::primaryOnly);
        }
    }

    /** Remembers, beside the key, that a participant's key is destroyed: a restored backup must not bring it back. */
    void rememberDestroyed(UUID key) {
        try {
            Files.writeString(
                    destroyed(),
                    key + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<UUID> allDestroyed() {
        try {
            return Files.exists(destroyed())
                    ? Files.readAllLines(destroyed()).stream()
                            .filter(line -> !line.isBlank())
                            .map(UUID::fromString)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mustOpen(DocumentKey.WithId key) {
        try {
            cipher().decrypt(Base64.getDecoder().decode(key.wrapped().hashKey()), context(key.id()));
        } catch (GeneralSecurityException e) {
            throw MasterKeyException.another(file, e);
        }
    }

    /** Another node may have changed the file; if it is away for a while, what was read goes on to serve. */
    private Loaded current() {
        try {
            if (!Files.getLastModifiedTime(file).toInstant().equals(loaded.changedAt())) {
                loaded = load();
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.error("The file of the master key cannot be read at the moment: {}", file, e);
        }
        return loaded;
    }

    private Loaded load() throws IOException, GeneralSecurityException {
        var changedAt = Files.getLastModifiedTime(file).toInstant();
        var keys = parsed(Files.readString(file, StandardCharsets.US_ASCII));
        return new Loaded(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class), changedAt);
    }

    private static KeysetHandle parsed(String written) throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(written.strip());
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get());
    }

    /** How one set of keys becomes another. */
    private interface Change {

        KeysetHandle of(KeysetHandle old) throws GeneralSecurityException;
    }

    private void change(Change how) {
        try {
            write(how.of(load().keys()));
            loaded = load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file is the old one or the new one at any moment, also after a power cut. */
    private void write(KeysetHandle keys) throws IOException, GeneralSecurityException {
        var bytes = TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        Files.createDirectories(folder());
        var aside = Files.createTempFile(folder(), "master", null);
        var isPosix = aside.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (isPosix) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                aside,
                Base64.getEncoder().encodeToString(bytes),
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (isPosix) {
            try (var channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path destroyed() {
        return file.resolveSibling("destroyed-keys.txt");
    }
}
