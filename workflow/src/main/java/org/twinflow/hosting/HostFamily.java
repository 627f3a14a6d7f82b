package org.twinflow.hosting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** A family, or another house, that takes guests in. */
@Entity
class HostFamily {

    @Id
    private UUID id;

    @Version
    private @Nullable Long lock;

    private UUID mobility;
    private String name = "";
    private String phone = "";
    private String address = "";
    private int places;
    private String note = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "host_family_trait", joinColumns = @JoinColumn(name = "family"))
    @Enumerated(EnumType.STRING)
    @Column(name = "trait")
    private Set<Trait> traits = new HashSet<>();

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "confirmed_by"))
    private @Nullable PersonId confirmedBy;

    private @Nullable Instant confirmedAt;

    HostFamily(MobilityId mobility) {
        this.id = UUID.randomUUID();
        this.mobility = mobility.id();
    }

    @SuppressWarnings("NullAway.Init")
    protected HostFamily() {}

    UUID id() {
        return id;
    }

    boolean isOf(MobilityId of) {
        return mobility.equals(of.id());
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    int places() {
        return places;
    }

    Set<Trait> traits() {
        return Set.copyOf(traits);
    }

    @Nullable PersonId confirmedBy() {
        return confirmedBy;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** What a family has said yes to is no longer what is written: it is asked again. */
    void change(NewHostFamily told) {
        var moreGuests = told.places() > places;
        name = told.name().strip();
        phone = told.phone().strip();
        address = told.address().strip();
        places = told.places();
        note = told.note().strip();
        traits.clear();
        traits.addAll(told.traits());
        if (moreGuests) {
            confirmedBy = null;
            confirmedAt = null;
        }
    }

    void confirm(PersonId by, Instant now) {
        if (isConfirmed()) {
            throw new RefusedException("hosting.confirmed.is");
        }
        confirmedBy = by;
        confirmedAt = now;
    }

    NewHostFamily told() {
        return new NewHostFamily(name, phone, address, places, note, traits);
    }

    @Nullable Instant confirmedAt() {
        return confirmedAt;
    }
}
