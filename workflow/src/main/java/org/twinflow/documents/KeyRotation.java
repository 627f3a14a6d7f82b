package org.twinflow.documents;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Puts new keys in the place of old ones. A former key is kept beside the new one until nothing lies under it, so that
 * each step may break off at any moment: {@link #resume} goes on from there. Decides nothing about readers.
 */
@Service
public class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final DocumentKeyRepository keys;
    private final WrappedKeys wrapped;
    private final MasterKey master;
    private final Resealing resealing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyRotation(
            DocumentKeyRepository keys,
            WrappedKeys wrapped,
            MasterKey master,
            Resealing resealing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keys = keys;
        this.wrapped = wrapped;
        this.master = master;
        this.resealing = resealing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A new master key wraps every participant's key; no content is read.
     *
     * @return how many keys it wraps that another one wrapped before
     */
    public long rotateMaster() {
        master.addPrimary();
        return wrapAll();
    }

    /**
     * A new key for a person; each of their papers is encrypted again under it. Its name, a hash, stays the same.
     *
     * @return how many contents were encrypted again, and how many could not be read
     */
    public Resealed rotate(PersonId subject) {
        var id = keys.findByActiveSubject(subject.id())
                .orElseThrow(() -> new NotFoundException("key"))
                .reference()
                .id();
        change(id, key -> {
            var old = wrapped.open(key);
            key.rotate(wrapped.wrap(id, old.with(added(old.cipher()))), clock.instant());
        });
        return resealing.all(new KeyReference(id));
    }

    /** Whether a key of another time is still in use. */
    public boolean isUnfinished() {
        return (master.hasFormer() && !underFormer().isEmpty())
                || !keys.idsRotating().isEmpty();
    }

    /** Goes on with what broke off: keys that an older master key wraps, papers under a former key of their person. */
    public void resume() {
        if (master.hasFormer()) {
            wrapAll();
        }
        keys.idsRotating().stream().map(KeyReference::new).forEach(resealing::all);
    }

    /**
     * Drops former keys that were put aside before this moment, once nothing lies under them.
     *
     * @param spared keys under which something lies that is not in its place
     */
    public void dropFormer(Instant before, Collection<UUID> spared) {
        for (var id : keys.idsRotating()) {
            if (!spared.contains(id)
                    && keys.findById(id)
                            .filter(key -> key.rotatedBefore(before))
                            .isPresent()) {
                drop(id);
            }
        }
        if (master.hasFormer() && underFormer().isEmpty()) {
            master.dropFormer(before);
        }
    }

    private void drop(UUID id) {
        var left = resealing.all(new KeyReference(id));
        if (left.failed() > 0 || left.again() > 0) {
            LOG.warn("Something lay under a former key of {} still; the key is kept", id);
            return;
        }
        change(id, key -> {
            var both = wrapped.open(key);
            key.settle(wrapped.wrap(id, both.with(Keysets.primaryOnly(both.cipher()))));
        });
    }

    /** A key whose secret is missing stays as it is, until the secret is put back. */
    private long wrapAll() {
        long count = 0;
        for (var id : underFormer()) {
            try {
                change(id, key -> key.wrapAgain(wrapped.wrap(id, wrapped.open(key))));
                count++;
            } catch (RefusedException e) {
                LOG.error("Key {} stays under the former master key, for its secret is missing", id);
            }
        }
        return count;
    }

    private List<UUID> underFormer() {
        return keys.idsWithShare().stream()
                .filter(id -> keys.findById(id)
                        .flatMap(DocumentKey::wrapped)
                        .filter(key -> !master.isPrimary(key.hashKey()))
                        .isPresent())
                .toList();
    }

    private void change(UUID id, Consumer<DocumentKey> how) {
        transaction.executeWithoutResult(
                status -> keys.findById(id).filter(key -> !key.isDestroyed()).ifPresent(key -> {
                    how.accept(key);
                    keys.saveAndFlush(key);
                }));
    }

    private static KeysetHandle added(KeysetHandle old) {
        try {
            return Keysets.withNewPrimary(old, PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
