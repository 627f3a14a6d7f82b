package org.twinflow.journeys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * A call between those who travel and the classes at home.
 *
 * @param begun whether it has begun, so that those who are there can be counted
 * @param mayCallOff whether the reader calls it off
 */
public record LiveWindowDetails(
        UUID id,
        MobilityId mobility,
        String title,
        Instant beginsAt,
        int minutes,
        String link,
        boolean calledOff,
        boolean begun,
        boolean over,
        List<Side> sides,
        boolean mayCallOff) {

    public LiveWindowDetails {
        sides = List.copyOf(sides);
    }

    /** How many were there in all, as far as somebody has counted. */
    public int present() {
        return sides.stream()
                .map(Side::present)
                .filter(count -> count != null)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * A class at home, or those who travel.
     *
     * @param school the host school for those who travel
     * @param mayCount whether the reader counts this side now
     */
    public record Side(
            int place,
            SchoolSummary school,
            boolean travelling,
            PersonSummary moderator,
            @Nullable Integer present,
            boolean mayCount) {}
}
