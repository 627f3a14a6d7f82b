package org.twinflow.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signs what certificates say. The key is a file apart from the data: who can change rows cannot sign them. */
@Component
class CertificateKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int SHOWN = 8;

    private final KeyPair key;

    CertificateKey(LabelsProperties properties) {
        var file = properties.keyFile().toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            this.key = read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificates' key cannot be read: " + file, e);
        }
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSigned(String text, String signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.getPublic());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    String fingerprint() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(key.getPublic().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest, 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        var keys = KeyFactory.getInstance(ALGORITHM);
        var decoder = Base64.getDecoder();
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(0)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1)))));
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var encoder = Base64.getEncoder();
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(file.getParent(), "certificates", null);
        if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(
                aside,
                List.of(
                        encoder.encodeToString(made.getPublic().getEncoded()),
                        encoder.encodeToString(made.getPrivate().getEncoded())),
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
