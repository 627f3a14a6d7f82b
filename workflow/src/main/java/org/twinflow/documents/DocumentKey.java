package org.twinflow.documents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** The key of a participant, wrapped; once destroyed, only that it was there. */
@Entity
@SuppressWarnings("UnusedVariable") // kept for the record
class DocumentKey {

    /** A key and what its papers are named under, both wrapped, in Base64. */
    record Wrapped(String key, String hashKey) {}

    /** The same with what it opens under. */
    record WithId(UUID id, Wrapped wrapped) {}

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "subject"))
    private PersonId subject;

    /** The same again while the key is in use; unique, so that nobody has two. */
    private @Nullable UUID activeSubject;

    private @Nullable String wrappedKey;
    private @Nullable String wrappedHashKey;
    /** Whether a secret of its own seals it beside the master key; keys of earlier releases had none. */
    private boolean withShare;

    private Instant createdAt;
    private @Nullable Instant destroyedAt;
    /** Since when a former key is kept beside the one in use; null where there is none. */
    private @Nullable Instant rotatedAt;

    DocumentKey(UUID id, PersonId subject, Wrapped wrapped, Instant now) {
        this.id = id;
        this.subject = subject;
        this.activeSubject = subject.id();
        this.wrappedKey = wrapped.key();
        this.wrappedHashKey = wrapped.hashKey();
        this.withShare = true;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentKey() {}

    KeyReference reference() {
        return new KeyReference(id);
    }

    /** Empty once it is destroyed. */
    Optional<Wrapped> wrapped() {
        return wrappedKey == null || wrappedHashKey == null
                ? Optional.empty()
                : Optional.of(new Wrapped(wrappedKey, wrappedHashKey));
    }

    Optional<WithId> wrappedWithId() {
        return wrapped().map(both -> new WithId(id, both));
    }

    boolean hasShare() {
        return withShare;
    }

    void wrapAgain(Wrapped newly) {
        wrappedKey = newly.key();
        wrappedHashKey = newly.hashKey();
        withShare = true;
    }

    /** Now with a new key in use, and the former one beside it. */
    void rotate(Wrapped both, Instant now) {
        wrapAgain(both);
        rotatedAt = now;
    }

    /** Now without the former one. */
    void settle(Wrapped one) {
        wrapAgain(one);
        rotatedAt = null;
    }

    boolean rotatedBefore(Instant time) {
        return rotatedAt != null && rotatedAt.isBefore(time);
    }

    boolean isRotating() {
        return rotatedAt != null && !isDestroyed();
    }

    /** Whether it is the key that the person's papers are written under now. */
    boolean isOf(PersonId person) {
        return subject.equals(person) && !isDestroyed();
    }

    boolean isDestroyed() {
        return destroyedAt != null;
    }

    void destroy(Instant now) {
        activeSubject = null;
        wrappedKey = null;
        wrappedHashKey = null;
        rotatedAt = null;
        destroyedAt = now;
    }
}
