package org.twinflow.circulars;

import java.util.Set;
import java.util.UUID;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;

/** A message about a journey is there for these people. */
public record CircularSent(UUID circular, MobilityId mobility, Set<PersonId> persons) {

    public CircularSent {
        persons = Set.copyOf(persons);
    }
}
