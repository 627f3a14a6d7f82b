package org.twinflow.followup;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** What was done online after a journey for those who had stayed. */
@Entity
@Immutable
class Restitution {

    @Id
    private UUID mobility;

    private @Nullable UUID activity;
    private String title;
    private LocalDate heldOn;
    private String link;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "named_by"))
    private PersonId namedBy;

    private Instant namedAt;

    Restitution(MobilityId mobility, NewRestitution named, PersonId by, Instant now) {
        this.mobility = mobility.id();
        this.activity = named.activity();
        this.title = named.title().strip();
        this.heldOn = Objects.requireNonNull(named.heldOn());
        this.link = named.link().strip();
        this.namedBy = by;
        this.namedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Restitution() {}

    String title() {
        return title;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String link() {
        return link;
    }

    /** Whether it stands in the plan of the project. */
    boolean isPlanned() {
        return activity != null;
    }

    PersonId namedBy() {
        return namedBy;
    }

    Instant namedAt() {
        return namedAt;
    }
}
