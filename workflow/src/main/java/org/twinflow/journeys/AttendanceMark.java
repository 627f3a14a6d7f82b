package org.twinflow.journeys;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

@Entity
@Immutable
@Table(name = "attendance_mark")
class AttendanceMark {

    @Id
    @Column(name = "mark_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private UUID dossier;
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    private Slot slot;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private String note;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "marked_by"))
    private PersonId markedBy;

    private Instant markedAt;

    AttendanceMark(Mark mark, LocalDate day, Slot slot, PersonId by, Instant now) {
        this.dossier = mark.dossier().id();
        this.onDay = day;
        this.slot = slot;
        this.standing = mark.standing();
        this.note = mark.note().strip();
        this.markedBy = by;
        this.markedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected AttendanceMark() {}

    UUID dossier() {
        return dossier;
    }

    LocalDate day() {
        return onDay;
    }

    Slot slot() {
        return slot;
    }

    Standing standing() {
        return standing;
    }

    String note() {
        return note;
    }

    PersonId by() {
        return markedBy;
    }

    Instant at() {
        return markedAt;
    }
}
