package org.twinflow.planning;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.SchoolId;

/**
 * A journey of people of a project, as far as its plan has to know of it.
 *
 * @param schools those that send or receive people
 */
public record Journey(String title, LocalDate start, LocalDate end, List<SchoolId> schools) {

    public Journey {
        schools = List.copyOf(schools);
    }

    boolean isUnderWay(LocalDate today) {
        return !today.isBefore(start) && !today.isAfter(end);
    }
}
