package org.twinflow.closing;

import java.time.LocalDate;
import java.time.Month;

/** School years end with August, wherever the school. */
final class SchoolYears {

    private SchoolYears() {}

    /** The last day of the school year of a day. */
    static LocalDate end(LocalDate day) {
        var end = LocalDate.of(day.getYear(), Month.AUGUST, 31);
        return day.isAfter(end) ? end.plusYears(1) : end;
    }
}
