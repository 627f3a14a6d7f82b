package org.twinflow.labels;

import java.time.LocalDate;
import java.time.Month;

/** School years, each named by the calendar year in which it begins. */
final class SchoolYear {

    private SchoolYear() {}

    static int of(LocalDate day, String country) {
        return day.isBefore(begin(day.getYear(), country)) ? day.getYear() - 1 : day.getYear();
    }

    /** Poland counts its quota from August. */
    static LocalDate begin(int year, String country) {
        return LocalDate.of(year, country.equals("PL") ? Month.AUGUST : Month.SEPTEMBER, 1);
    }
}
