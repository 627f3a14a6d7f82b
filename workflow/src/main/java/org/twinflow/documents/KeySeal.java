package org.twinflow.documents;

import com.google.crypto.tink.StreamingAead;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts under a participant's key and names the bytes by their HMAC: nobody can tell whether two have the same. */
final class KeySeal implements Seal {

    private final StreamingAead cipher;
    private final byte[] context;
    private final Mac mac;

    KeySeal(KeyReference key, StreamingAead cipher, byte[] hashKey) {
        this.cipher = cipher;
        this.context = key.id().toString().getBytes(StandardCharsets.US_ASCII);
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            this.mac.init(new SecretKeySpec(hashKey, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public OutputStream sealed(OutputStream disk) throws IOException {
        try {
            return new Hashed(cipher.newEncryptingStream(disk, context));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String hash() {
        return HexFormat.of().formatHex(mac.doFinal());
    }

    @Override
    public InputStream opened(InputStream disk, String hash) throws IOException {
        try {
            return new CheckedContent(cipher.newDecryptingStream(disk, context), mac::update, this::hash, hash);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private final class Hashed extends FilterOutputStream {

        Hashed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            mac.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            mac.update(bytes, from, count);
            out.write(bytes, from, count);
        }
    }
}
