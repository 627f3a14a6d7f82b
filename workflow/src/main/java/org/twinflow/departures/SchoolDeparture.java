package org.twinflow.departures;

import java.util.List;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * What it would mean if a school left with all its people.
 *
 * @param successors the schools that could answer for its activities, the project's first school first
 * @param coordinators who could coordinate instead; empty unless nobody of another school does
 */
public record SchoolDeparture(
        SchoolSummary school,
        List<Departure> people,
        List<SchoolSummary> successors,
        List<PersonSummary> coordinators) {

    public boolean needsCoordinator() {
        return !coordinators.isEmpty();
    }

    /** The name under which a choice for something in somebody's hands is given. */
    public static String key(Departure departure, Departure.Item item) {
        return departure.person().id() + "/" + item.holding().key();
    }
}
