package org.twinflow.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** Opens participants' keys and wraps them: by the secret of each and by the master key. */
@Component
class WrappedKeys {

    private static final int HASH_KEY = 32;

    private final MasterKey master;
    private final KeyShares shares;
    private final SecureRandom random = new SecureRandom();

    WrappedKeys(MasterKey master, KeyShares shares) {
        this.master = master;
        this.shares = shares;
    }

    /** A participant's key, opened. */
    static final class Material {

        private final KeysetHandle cipher;
        private final byte[] hashKey;

        Material(KeysetHandle cipher, byte[] hashKey) {
            this.cipher = cipher;
            this.hashKey = hashKey;
        }

        /** One key, or a new and a former one while papers are still read that lie under the former. */
        KeysetHandle cipher() {
            return cipher;
        }

        /** The papers keep their names, which are made under another key that stays the same. */
        Material with(KeysetHandle other) {
            return new Material(other, hashKey);
        }

        /** What encrypts, decrypts and names; it counts what goes through it, so that each stream needs its own. */
        Seal seal(KeyReference key) {
            try {
                return new KeySeal(key, cipher.getPrimitive(RegistryConfiguration.get(), StreamingAead.class), hashKey);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A new key with a secret of its own. */
    DocumentKey create(PersonId subject, Instant now) {
        try {
            var id = UUID.randomUUID();
            var hashKey = new byte[HASH_KEY];
            random.nextBytes(hashKey);
            var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            return new DocumentKey(id, subject, wrap(id, new Material(key, hashKey)), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Material open(DocumentKey key) {
        var sealed = key.wrapped().orElseThrow(() -> new RefusedException("documents.destroyed"));
        try {
            var context = MasterKey.context(key.reference().id());
            var cipher = cipher(key);
            var decoder = Base64.getDecoder();
            return new Material(
                    TinkProtoKeysetFormat.parseEncryptedKeyset(decoder.decode(sealed.key()), cipher, context),
                    cipher.decrypt(decoder.decode(sealed.hashKey()), context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key is not the one that wrapped " + key.reference(), e);
        }
    }

    DocumentKey.Wrapped wrap(UUID id, Material material) {
        try {
            var both = new Layers(master.cipher(), shares.create(id));
            var context = MasterKey.context(id);
            return new DocumentKey.Wrapped(
                    encoded(TinkProtoKeysetFormat.serializeEncryptedKeyset(material.cipher, both, context)),
                    encoded(both.encrypt(material.hashKey, context)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys of earlier releases were wrapped by the master key alone. */
    private Aead cipher(DocumentKey key) {
        if (!key.hasShare()) {
            return master.cipher();
        }
        var share = shares.find(key.reference().id()).orElseThrow(() -> new RefusedException("documents.key-missing"));
        return new Layers(master.cipher(), share);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
