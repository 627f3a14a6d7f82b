package org.twinflow.documents;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.Transactions;

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
    private final WrappedKeys wrapped;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ParticipantKeys(
            DocumentKeyRepository keys,
            MasterKey master,
            KeyShares shares,
            WrappedKeys wrapped,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keys = keys;
        this.master = master;
        this.shares = shares;
        this.wrapped = wrapped;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The key is in the database before anything is written under it. */
    KeyReference of(PersonId subject) {
        return present(subject).orElseGet(() -> {
            var made = wrapped.create(subject, clock.instant());
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
        return wrapped.open(row).seal(key);
    }

    /** After this, nobody can read what was stored under it, not even from a backup of the data. */
    Optional<KeyReference> destroy(PersonId subject) {
        return keys.findByActiveSubject(subject.id()).map(key -> {
            key.destroy(clock.instant());
            keys.saveAndFlush(key);
            Transactions.committed(() -> giveUp(key.reference().id()));
            return key.reference();
        });
    }

    /**
     * Whether something may still be written down that was made under a key; until the transaction ends it is not
     * destroyed. Who makes it was given the key before, and may come to an end only after it is gone.
     */
    boolean holds(KeyReference key) {
        return keys.hold(key.id()).filter(held -> !held.isDestroyed()).isPresent();
    }

    boolean isDestroyed(KeyReference key) {
        return keys.findById(key.id()).filter(DocumentKey::isDestroyed).isPresent();
    }

    /**
     * Brings the rows and the files beside the master key in line: a restored backup brings back keys that were
     * destroyed since it was made, and the process may have ended between a row and its file.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void settle() {
        var remembered = new HashSet<>(master.allDestroyed());
        remembered.forEach(id -> inTransaction(
                () -> keys.findById(id).filter(key -> !key.isDestroyed()).ifPresent(key -> {
                    key.destroy(clock.instant());
                    keys.saveAndFlush(key);
                })));
        remembered.forEach(shares::destroy);
        keys.destroyedIds().stream().filter(id -> !remembered.contains(id)).forEach(this::giveUp);
        keys.idsWithoutShare().forEach(id -> inTransaction(() -> sealWithShare(id)));
        var missing =
                keys.idsWithShare().stream().filter(id -> !shares.exists(id)).count();
        if (missing > 0) {
            LOG.error(
                    "The key files of {} persons are missing beside the master key; put them back from its backup",
                    missing);
        }
    }

    private void giveUp(UUID key) {
        master.rememberDestroyed(key);
        shares.destroy(key);
    }

    /** Keys of earlier releases were wrapped by the master key alone. */
    private void sealWithShare(UUID id) {
        keys.findById(id).filter(key -> !key.isDestroyed()).ifPresent(key -> {
            key.wrapAgain(wrapped.wrap(id, wrapped.open(key)));
            keys.saveAndFlush(key);
        });
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
}
