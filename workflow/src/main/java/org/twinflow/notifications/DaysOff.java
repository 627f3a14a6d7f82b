package org.twinflow.notifications;

import java.time.LocalDate;

/** Knows days on which the schools of a country do not work, besides the weekends: a bean of whoever has the data. */
public interface DaysOff {

    /** @param country ISO 3166 alpha-2 of the country of a school */
    boolean isOff(LocalDate date, String country);
}
