package org.twinflow.mobility;

import java.util.List;
import org.twinflow.people.PersonId;

/**
 * Somebody who is to travel.
 *
 * @param guardians who answers for a minor; an adult answers for themselves
 */
public record NewParticipant(PersonId person, TravellerFacts facts, List<PersonId> guardians) {

    public NewParticipant {
        guardians = List.copyOf(guardians);
    }
}
