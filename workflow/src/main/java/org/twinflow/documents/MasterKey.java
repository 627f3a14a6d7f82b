package org.twinflow.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that wraps the participants' keys; it lies in a file of its own, apart from the data. */
@Component
class MasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final Path file;
    private final Aead cipher;

    /** Made anew only where nothing was ever encrypted; else the application does not start without the right one. */
    MasterKey(KeysProperties properties, DocumentKeyRepository keys) {
        this.file = properties.masterFile().toAbsolutePath();
        var wrapped = keys.findFirstByWrappedKeyIsNotNull();
        if (wrapped.isPresent() && !Files.exists(file)) {
            throw MasterKeyException.missing(file);
        }
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            this.cipher = handle(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
            wrapped.ifPresent(this::mustOpen);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw MasterKeyException.broken(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Aead cipher() {
        return cipher;
    }

    /** What is wrapped for a participant's key opens under its id only. */
    static byte[] context(UUID key) {
        return key.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void mustOpen(DocumentKey key) {
        try {
            var wrapped = Objects.requireNonNull(key.wrappedHashKey());
            cipher.decrypt(
                    Base64.getDecoder().decode(wrapped), context(key.reference().id()));
        } catch (GeneralSecurityException e) {
            throw MasterKeyException.another(file, e);
        }
    }

    /** Remembers, beside the key, that a participant's key is destroyed: a restored backup must not bring it back. */
    void rememberDestroyed(UUID key) {
        try {
            Files.writeString(destroyed(), key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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

    private static KeysetHandle handle(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            create(file);
        }
        var written = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(written), InsecureSecretKeyAccess.get());
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var bytes = TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(file.getParent(), "master", null);
        if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                aside,
                Base64.getEncoder().encodeToString(bytes),
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("Made a new master key; keep a copy of it apart from the data: {}", file);
    }

    private Path destroyed() {
        return file.resolveSibling("destroyed-keys.txt");
    }
}
