package org.twinflow.mobility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;

/** That the days of a mobility were moved. */
@Entity
@Immutable
@Table(name = "mobility_move")
class MoveEntry {

    @Id
    @Column(name = "move_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "mobility"))
    private MobilityId mobility;

    private LocalDate fromStart;
    private LocalDate fromEnd;
    private LocalDate toStart;
    private LocalDate toEnd;
    private String reason;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "moved_by"))
    private PersonId movedBy;

    private Instant movedAt;

    /** To be made before the mobility is moved. */
    MoveEntry(Mobility mobility, LocalDate toStart, LocalDate toEnd, String reason, PersonId by, Instant now) {
        this.mobility = mobility.id();
        this.fromStart = mobility.start();
        this.fromEnd = mobility.end();
        this.toStart = toStart;
        this.toEnd = toEnd;
        this.reason = reason.strip();
        this.movedBy = by;
        this.movedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected MoveEntry() {}

    PersonId movedBy() {
        return movedBy;
    }

    Move by(PersonSummary person) {
        return new Move(fromStart, fromEnd, toStart, toEnd, reason, person, movedAt);
    }
}
