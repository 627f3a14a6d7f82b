package org.twinflow.incidents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody who has to be called. */
@Entity
@Immutable
class IncidentCall {

    @Id
    private UUID id;

    private UUID incident;

    @Enumerated(EnumType.STRING)
    private Callee callee;

    /** The dossier of a traveller for a family, else a school. */
    private UUID about;

    IncidentCall(IncidentId incident, Callee callee, UUID about) {
        this.id = UUID.randomUUID();
        this.incident = incident.id();
        this.callee = callee;
        this.about = about;
    }

    @SuppressWarnings("NullAway.Init")
    protected IncidentCall() {}

    UUID id() {
        return id;
    }

    Whom whom() {
        return new Whom(callee, about);
    }
}
