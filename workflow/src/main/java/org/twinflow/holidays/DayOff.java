package org.twinflow.holidays;

import java.time.LocalDate;

/**
 * Days in a row on which nobody is at school.
 *
 * @param country ISO 3166 alpha-2
 * @param region the part of the country that has them, empty for all of it
 */
public record DayOff(String country, String region, String name, LocalDate start, LocalDate end, Kind kind) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Why there is no school. */
    public enum Kind {
        PUBLIC_HOLIDAY,
        BREAK
    }
}
