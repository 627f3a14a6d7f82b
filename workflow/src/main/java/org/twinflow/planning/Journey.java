package org.twinflow.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.twinflow.people.SchoolId;

/**
 * A journey of people of a project, as far as its plan has to know of it.
 *
 * @param schools those that send or receive people
 * @param activities of the plan that it is tied to; none where it is tied to whatever fits
 */
public record Journey(String title, LocalDate start, LocalDate end, List<SchoolId> schools, Set<UUID> activities) {

    public Journey {
        schools = List.copyOf(schools);
        activities = Set.copyOf(activities);
    }

    boolean isUnderWay(LocalDate today) {
        return !today.isBefore(start) && !today.isAfter(end);
    }
}
