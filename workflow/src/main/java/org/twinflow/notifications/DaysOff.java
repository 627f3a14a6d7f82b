package org.twinflow.notifications;

import java.time.LocalDate;
import org.twinflow.people.SchoolSummary;

/** Knows days on which a school does not work, besides the weekends: a bean of whoever has the data. */
public interface DaysOff {

    boolean isOff(SchoolSummary school, LocalDate day);
}
