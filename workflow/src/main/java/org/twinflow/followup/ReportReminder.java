package org.twinflow.followup;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;

/** Somebody was reminded of the participant report. */
@Entity
@Immutable
class ReportReminder {

    @Id
    @Column(name = "reminder_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "dossier"))
    private DossierId dossier;

    private Instant remindedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "reminded_by"))
    private @Nullable PersonId remindedBy;

    /** @param by null when the case does by itself */
    ReportReminder(DossierId dossier, @Nullable PersonId by, Instant now) {
        this.dossier = dossier;
        this.remindedAt = now;
        this.remindedBy = by;
    }

    @SuppressWarnings("NullAway.Init")
    protected ReportReminder() {}

    DossierId dossier() {
        return dossier;
    }

    Instant at() {
        return remindedAt;
    }
}
