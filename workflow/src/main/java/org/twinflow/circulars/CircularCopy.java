package org.twinflow.circulars;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/** A message on its way to one person. */
@Entity
class CircularCopy {

    @Id
    private UUID id;

    private UUID circular;
    private UUID person;
    private @Nullable Instant readAt;

    CircularCopy(UUID circular, PersonId person) {
        this.id = UUID.randomUUID();
        this.circular = circular;
        this.person = person.id();
    }

    @SuppressWarnings("NullAway.Init")
    protected CircularCopy() {}

    UUID circular() {
        return circular;
    }

    PersonId person() {
        return new PersonId(person);
    }

    boolean isRead() {
        return readAt != null;
    }

    /** The first time counts. */
    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }
}
