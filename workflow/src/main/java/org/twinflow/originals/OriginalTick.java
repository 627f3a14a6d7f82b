package org.twinflow.originals;

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
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;

@Entity
@Immutable
@Table(name = "original_tick")
class OriginalTick {

    @Id
    @Column(name = "tick_number")
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long number;

    private UUID tick;
    private UUID dossier;

    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    private Paper paper;

    private boolean seen;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "ticked_by"))
    private PersonId tickedBy;

    private Instant tickedAt;
    private Instant receivedAt;

    OriginalTick(Tick tick, Instant at, PersonId by, Instant now) {
        this.tick = tick.id();
        this.dossier = tick.dossier().id();
        this.paper = tick.paper();
        this.seen = tick.seen();
        this.tickedBy = by;
        this.tickedAt = at;
        this.receivedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected OriginalTick() {}

    UUID dossier() {
        return dossier;
    }

    Paper paper() {
        return paper;
    }

    boolean isSeen() {
        return seen;
    }

    PersonId by() {
        return tickedBy;
    }

    Instant at() {
        return tickedAt;
    }
}
