package org.twinflow.documents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** The key of a participant, wrapped; once destroyed, only that it was there. */
@Entity
@SuppressWarnings("UnusedVariable") // kept for the record
class DocumentKey {

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

    DocumentKey(UUID id, PersonId subject, String wrappedKey, String wrappedHashKey, Instant now) {
        this.id = id;
        this.subject = subject;
        this.activeSubject = subject.id();
        this.wrappedKey = wrappedKey;
        this.wrappedHashKey = wrappedHashKey;
        this.withShare = true;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected DocumentKey() {}

    KeyReference reference() {
        return new KeyReference(id);
    }

    @Nullable String wrappedKey() {
        return wrappedKey;
    }

    @Nullable String wrappedHashKey() {
        return wrappedHashKey;
    }

    boolean hasShare() {
        return withShare;
    }

    void wrapAgain(String newlyWrapped, String newlyWrappedHash) {
        wrappedKey = newlyWrapped;
        wrappedHashKey = newlyWrappedHash;
        withShare = true;
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
        destroyedAt = now;
    }
}
