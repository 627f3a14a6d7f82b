package org.twinflow.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/**
 * A key for each participant: their papers can be read with it and are lost without it. In the database it lies sealed
 * by a secret of its own and wrapped by the master key; both lie elsewhere.
 */
@Component
class ParticipantKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ParticipantKeys.class);

    private final DocumentKeyRepository keys;
    private final MasterKey master;
    private final KeyShares shares;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ParticipantKeys(
            DocumentKeyRepository keys,
            MasterKey master,
            KeyShares shares,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keys = keys;
        this.master = master;
        this.shares = shares;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The key is in the database before anything is written under it. */
    KeyReference of(PersonId subject) {
        return present(subject).orElseGet(() -> {
            var made = created(subject);
            try {
                return inOwnTransaction(() -> keys.saveAndFlush(made).reference());
            } catch (DataIntegrityViolationException e) {
                shares.destroy(made.reference().id());
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
            var cipher = cipher(row);
            var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    Base64.getDecoder().decode(wrapped), cipher, MasterKey.context(key.id()));
            var hashKey = cipher.decrypt(Base64.getDecoder().decode(wrappedHash), MasterKey.context(key.id()));
            return new KeySeal(key, handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class), hashKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key is not the one that wrapped " + key, e);
        }
    }

    /** After this, nobody can read what was stored under it, not even from a backup of the data. */
    Optional<KeyReference> destroy(PersonId subject) {
        return keys.findByActiveSubject(subject.id()).map(key -> {
            key.destroy(clock.instant());
            keys.saveAndFlush(key);
            afterCommit(() -> giveUp(key.reference().id()));
            return key.reference();
        });
    }

    boolean isDestroyed(KeyReference key) {
        return keys.findById(key.id()).filter(DocumentKey::isDestroyed).isPresent();
    }

    /**
     * Brings the rows and the files beside the master key in line: a restored backup brings back keys that were
     * destroyed since it was made, and the process may have ended between a row and its file.
     */
    @EventListener(ApplicationReadyEvent.class)
    void settle() {
        var remembered = new HashSet<>(master.allDestroyed());
        remembered.forEach(id -> inTransaction(() -> keys.findById(id)
                .filter(key -> !key.isDestroyed())
                .ifPresent(key -> {
                    key.destroy(clock.instant());
                    keys.saveAndFlush(key);
                })));
        remembered.forEach(shares::destroy);
        keys.destroyedIds().stream().filter(id -> !remembered.contains(id)).forEach(this::giveUp);
        keys.idsWithoutShare().forEach(id -> inTransaction(() -> sealWithShare(id)));
        var missing = keys.idsWithShare().stream().filter(id -> !shares.exists(id)).count();
        if (missing > 0) {
            LOG.error("The key files of {} persons are missing beside the master key; put them back from its backup", missing);
        }
    }

    private void giveUp(UUID key) {
        master.rememberDestroyed(key);
        shares.destroy(key);
    }

    /** Keys of earlier releases were wrapped by the master key alone. */
    private void sealWithShare(UUID id) {
        keys.findById(id).filter(key -> !key.isDestroyed()).ifPresent(key -> {
            var context = MasterKey.context(id);
            var both = new Layers(master.cipher(), shares.create(id));
            try {
                var decoder = Base64.getDecoder();
                var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
                        decoder.decode(Objects.requireNonNull(key.wrappedKey())), master.cipher(), context);
                var hashKey =
                        master.cipher().decrypt(decoder.decode(Objects.requireNonNull(key.wrappedHashKey())), context);
                key.wrapAgain(
                        encoded(TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, both, context)),
                        encoded(both.encrypt(hashKey, context)));
                keys.saveAndFlush(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The master key is not the one that wrapped " + id, e);
            }
        });
    }

    private Aead cipher(DocumentKey key) {
        if (!key.hasShare()) {
            return master.cipher();
        }
        var share = shares.find(key.reference().id())
                .orElseThrow(() -> new RefusedException("documents.key-missing"));
        return new Layers(master.cipher(), share);
    }

    private Optional<KeyReference> present(PersonId subject) {
        return inOwnTransaction(() -> keys.findByActiveSubject(subject.id()).map(DocumentKey::reference));
    }

    private <T> T inOwnTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private DocumentKey created(PersonId subject) {
        try {
            var id = UUID.randomUUID();
            var handle = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            var hashKey = new byte[32];
            random.nextBytes(hashKey);
            var both = new Layers(master.cipher(), shares.create(id));
            return new DocumentKey(
                    id,
                    subject,
                    encoded(TinkProtoKeysetFormat.serializeEncryptedKeyset(handle, both, MasterKey.context(id))),
                    encoded(both.encrypt(hashKey, MasterKey.context(id))),
                    clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
