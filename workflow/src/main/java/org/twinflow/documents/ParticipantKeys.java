package org.twinflow.documents;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** A key for each participant: their papers can be read with it and are lost without it. */
@Component
class ParticipantKeys {

    private final DocumentKeyRepository keys;
    private final MasterKey master;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ParticipantKeys(
            DocumentKeyRepository keys, MasterKey master, PlatformTransactionManager transactions, Clock clock) {
        this.keys = keys;
        this.master = master;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The key is in the database before anything is written under it. */
    KeyReference of(PersonId subject) {
        return present(subject).orElseGet(() -> {
            try {
                return inOwnTransaction(
                        () -> keys.saveAndFlush(created(subject)).reference());
            } catch (DataIntegrityViolationException e) {
                return present(subject).orElseThrow(() -> e);
            }
        });
    }

    /** What encrypts and decrypts under a key. */
    Seal seal(KeyReference key) {
        var row = keys.findById(key.id()).orElseThrow(() -> new RefusedException("documents.destroyed"));
        var wrapped = row.wrappedKey();
        var wrappedHash = row.wrappedHashKey();
        if (wrapped == null || wrappedHash == null) {
            throw new RefusedException("documents.destroyed");
        }
        try {
            var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped), master.cipher(), MasterKey.context(key.id()));
            var hashKey = master.cipher().decrypt(Base64.getDecoder().decode(wrappedHash), MasterKey.context(key.id()));
            return new KeySeal(key, handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class), hashKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key is not the one that wrapped " + key, e);
        }
    }

    /** After this, nobody can read what was stored under it, not even from a backup of the data. */
    Optional<KeyReference> destroy(PersonId subject) {
        return keys.findByActiveSubject(subject.id()).map(this::destroy);
    }

    boolean isDestroyed(KeyReference key) {
        return keys.findById(key.id()).filter(DocumentKey::isDestroyed).isPresent();
    }

    /** A restored backup brings back keys that were destroyed since it was made; they go again. */
    @EventListener(ApplicationReadyEvent.class)
    void destroyAgain() {
        master.allDestroyed()
                .forEach(id -> transaction.executeWithoutResult(status -> keys.findById(id)
                        .filter(key -> !key.isDestroyed())
                        .ifPresent(key -> {
                            key.destroy(clock.instant());
                            keys.saveAndFlush(key);
                        })));
    }

    private KeyReference destroy(DocumentKey key) {
        master.rememberDestroyed(key.reference().id());
        key.destroy(clock.instant());
        return keys.saveAndFlush(key).reference();
    }

    private Optional<KeyReference> present(PersonId subject) {
        return inOwnTransaction(() -> keys.findByActiveSubject(subject.id()).map(DocumentKey::reference));
    }

    private <T> T inOwnTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private DocumentKey created(PersonId subject) {
        try {
            var id = UUID.randomUUID();
            var handle = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            var hashKey = new byte[32];
            random.nextBytes(hashKey);
            return new DocumentKey(
                    id,
                    subject,
                    encoded(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                            handle, master.cipher(), MasterKey.context(id))),
                    encoded(master.cipher().encrypt(hashKey, MasterKey.context(id))),
                    clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
