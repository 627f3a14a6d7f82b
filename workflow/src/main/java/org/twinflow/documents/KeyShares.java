package org.twinflow.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A secret for each participant's key, in a file of its own beside the master key. The key is sealed by it before the
 * master key wraps it, so that an old page or an old backup of the database tells nothing once the file is destroyed,
 * not even to who holds the master key.
 */
@Component
class KeyShares {

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    KeyShares(KeysProperties properties) {
        this.folder = properties.masterFile().toAbsolutePath().resolveSibling("participants");
    }

    /** Makes one, or gives the one that was made before a crash; it is on disk when this returns. */
    Aead create(UUID key) {
        var made = find(key);
        if (made.isPresent()) {
            return made.get();
        }
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        write(file(key), secret);
        return cipher(secret);
    }

    Optional<Aead> find(UUID key) {
        try {
            return Files.exists(file(key)) ? Optional.of(cipher(Files.readAllBytes(file(key)))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one back from a copy. */
    void put(UUID key, byte[] secret) {
        cipher(secret);
        write(file(key), secret);
    }

    Path folder() {
        return folder;
    }

    boolean exists(UUID key) {
        return Files.exists(file(key));
    }

    /** Overwrites it before it is deleted; disks that write elsewhere each time may keep the old bytes for a while. */
    void destroy(UUID key) {
        try {
            if (Files.exists(file(key))) {
                overwrite(file(key), new byte[BYTES], StandardOpenOption.WRITE);
                Files.delete(file(key));
                forceFolder();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, byte[] secret) {
        try {
            Files.createDirectories(folder);
            var aside = Files.createTempFile(folder, "share", null);
            if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            overwrite(aside, secret, StandardOpenOption.WRITE);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void overwrite(Path file, byte[] bytes, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.write(ByteBuffer.wrap(bytes), 0);
            channel.force(true);
        }
    }

    private static Aead cipher(byte[] secret) {
        try {
            return new AesGcmJce(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key file is damaged", e);
        }
    }

    private Path file(UUID key) {
        return folder.resolve(key + ".key");
    }
}
