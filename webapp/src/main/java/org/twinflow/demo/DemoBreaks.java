package org.twinflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.holidays.Holidays;
import org.twinflow.holidays.NewBreak;

/** Breaks of the schools of the demonstration, which are as invented as the schools are. */
@Component
@Profile("demo")
class DemoBreaks {

    private static final String SOURCE = "Invented for the demonstration";

    private final DemoPeople people;
    private final Holidays holidays;
    private final LocalDate today;

    DemoBreaks(DemoPeople people, Holidays holidays, Clock clock) {
        this.people = people;
        this.holidays = holidays;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void write() {
        add("FR", "Autumn break", -36, -22);
        add("PL", "Winter break", 24, 34);
        add("GR", "Winter break", 26, 40);
        add("ES", "Winter break", 25, 39);
        add("FR", "Winter break", 21, 36);
    }

    private void add(String country, String name, int from, int to) {
        holidays.add(
                new NewBreak(
                        country, "", people.school(country), name, today.plusDays(from), today.plusDays(to), SOURCE),
                people.as("admin"));
    }
}
