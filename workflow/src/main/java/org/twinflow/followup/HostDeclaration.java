package org.twinflow.followup;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** What the host said of a group. */
@Entity
@Immutable
class HostDeclaration {

    @Id
    private UUID mobility;

    private boolean attended;
    private String note;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "declared_by"))
    private PersonId declaredBy;

    private Instant declaredAt;

    HostDeclaration(MobilityId mobility, boolean attended, String note, PersonId by, Instant now) {
        this.mobility = mobility.id();
        this.attended = attended;
        this.note = note.strip();
        this.declaredBy = by;
        this.declaredAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected HostDeclaration() {}

    boolean hasAttended() {
        return attended;
    }

    String note() {
        return note;
    }

    PersonId by() {
        return declaredBy;
    }

    Instant at() {
        return declaredAt;
    }
}
