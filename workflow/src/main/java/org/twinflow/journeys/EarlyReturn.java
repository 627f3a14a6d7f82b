package org.twinflow.journeys;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;

@Entity
@Immutable
class EarlyReturn {

    @Id
    private UUID dossier;

    private LocalDate onDay;
    private String escort;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "noted_by"))
    private PersonId notedBy;

    private Instant notedAt;

    EarlyReturn(DossierId dossier, LocalDate day, String escort, PersonId by, Instant now) {
        this.dossier = dossier.id();
        this.onDay = day;
        this.escort = escort.strip();
        this.notedBy = by;
        this.notedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected EarlyReturn() {}

    DossierId dossier() {
        return new DossierId(dossier);
    }

    LocalDate day() {
        return onDay;
    }

    String escort() {
        return escort;
    }
}
