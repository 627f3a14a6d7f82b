package org.twinflow.mobility;

import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/** Somebody who goes on a journey: for features, not for readers. */
public record Traveller(DossierId dossier, PersonId person, SchoolId school, TravellerKind kind, boolean minor) {

    /** Whether the person goes along to look after pupils. */
    public boolean isAccompanying() {
        return kind == TravellerKind.ACCOMPANYING;
    }
}
