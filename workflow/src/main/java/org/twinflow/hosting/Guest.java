package org.twinflow.hosting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;

/** A traveller as a guest: with whom they stay, and what they may not bear, which few may know. */
@Entity
@Table(name = "host_guest")
class Guest {

    @Id
    private UUID dossier;

    @Version
    private @Nullable Long lock;

    private UUID mobility;
    private @Nullable UUID family;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "host_guest_need", joinColumns = @JoinColumn(name = "dossier"))
    @Enumerated(EnumType.STRING)
    @Column(name = "trait")
    private Set<Trait> needs = new HashSet<>();

    Guest(MobilityId mobility, DossierId dossier) {
        this.dossier = dossier.id();
        this.mobility = mobility.id();
    }

    @SuppressWarnings("NullAway.Init")
    protected Guest() {}

    DossierId dossier() {
        return new DossierId(dossier);
    }

    @Nullable UUID family() {
        return family;
    }

    Set<Trait> needs() {
        return Set.copyOf(needs);
    }

    void staysWith(@Nullable UUID newFamily) {
        family = newFamily;
    }

    void needs(Set<Trait> newNeeds) {
        needs.clear();
        needs.addAll(newNeeds);
    }
}
