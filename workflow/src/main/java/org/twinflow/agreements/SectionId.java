package org.twinflow.agreements;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.twinflow.mobility.DossierId;

@Embeddable
record SectionId(UUID dossier, String section) implements Serializable {

    static SectionId of(DossierId dossier, String key) {
        return new SectionId(dossier.id(), key);
    }
}
