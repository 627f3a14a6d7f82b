package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.twinflow.people.SchoolId;

/**
 * An activity of the plan that leads to a mobility or goes on from it.
 *
 * @param id of the activity, the same from edition to edition
 * @param schools those who take part
 */
public record PlanStep(UUID id, String title, Side side, LocalDate start, LocalDate end, List<SchoolId> schools) {

    public PlanStep {
        schools = List.copyOf(schools);
    }

    /** On which side of a mobility it lies. */
    public enum Side {
        BEFORE,
        AFTER
    }

    /** Whether it lies on its side of these days. */
    public boolean fits(LocalDate first, LocalDate last) {
        return side == Side.BEFORE ? start.isBefore(first) : end.isAfter(last);
    }

    /** The same, and a school that travels or hosts takes part. */
    boolean fits(LocalDate first, LocalDate last, SchoolId host, List<SchoolId> sending) {
        var involved = Stream.concat(Stream.of(host), sending.stream()).toList();
        return fits(first, last) && !Collections.disjoint(schools, involved);
    }
}
