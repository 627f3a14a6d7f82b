package org.twinflow.mobility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

/** A paper of a dossier. */
@Embeddable
record ItemId(
        UUID dossier,
        @Enumerated(EnumType.STRING) @Column(name = "code") Paper paper) implements Serializable {

    static ItemId of(DossierId dossier, Paper paper) {
        return new ItemId(dossier.id(), paper);
    }

    DossierId dossierId() {
        return new DossierId(dossier);
    }
}
