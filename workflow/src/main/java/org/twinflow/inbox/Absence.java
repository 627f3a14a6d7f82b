package org.twinflow.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.twinflow.people.PersonId;

/**
 * A time in which somebody does what another has to do.
 *
 * @param from the first day, in the zone of who is away
 * @param until the last day
 * @param inForce whether the lists say so already
 */
public record Absence(UUID id, PersonId person, PersonId deputy, LocalDate from, LocalDate until, boolean inForce) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(until);
    }
}
