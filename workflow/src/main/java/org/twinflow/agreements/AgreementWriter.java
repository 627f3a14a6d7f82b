package org.twinflow.agreements;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;

/** Where somebody writes at this moment. */
@Entity
class AgreementWriter {

    /** The page says every few seconds that somebody is still at it. */
    private static final Duration STAYS = Duration.ofSeconds(20);

    @EmbeddedId
    private Id id;

    private String section = "";
    private Instant seenAt;

    AgreementWriter(DossierId dossier, PersonId person, Instant now) {
        this.id = Id.of(dossier, person);
        this.seenAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected AgreementWriter() {}

    void writes(String key, Instant now) {
        section = key;
        seenAt = now;
    }

    boolean isThere(Instant now) {
        return seenAt.plus(STAYS).isAfter(now);
    }

    String section() {
        return section;
    }

    PersonId person() {
        return new PersonId(id.person());
    }

    @Embeddable
    record Id(UUID dossier, UUID person) implements Serializable {

        static Id of(DossierId dossier, PersonId person) {
            return new Id(dossier.id(), person.id());
        }
    }
}
