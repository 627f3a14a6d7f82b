package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When something may be sent; 27 November 2026 is a Friday. */
class HabitsTests {

    private static final Predicate<LocalDate> WEEKENDS =
            date -> date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;

    @Test
    void sendsByDayAtOnce() {
        assertThat(next("2026-11-26T12:00+01:00[Europe/Paris]")).isEqualTo("2026-11-26T12:00");
    }

    @Test
    void waitsForTheMorningOverMidnight() {
        assertThat(next("2026-11-25T20:00+01:00[Europe/Paris]")).isEqualTo("2026-11-26T07:00");
        assertThat(next("2026-11-26T03:30+01:00[Europe/Paris]")).isEqualTo("2026-11-26T07:00");
        assertThat(next("2026-11-26T07:00+01:00[Europe/Paris]")).isEqualTo("2026-11-26T07:00");
    }

    @Test
    void waitsOverAWeekend() {
        assertThat(next("2026-11-27T21:00+01:00[Europe/Paris]")).isEqualTo("2026-11-30T07:00");
        assertThat(next("2026-11-28T12:00+01:00[Europe/Paris]")).isEqualTo("2026-11-30T07:00");
    }

    @Test
    void takesNoRestFromWhoWantsNone() {
        var awake = new Habits(0, 0, 6, false);
        var night = ZonedDateTime.parse("2026-11-28T03:00+01:00[Europe/Paris]");

        assertThat(awake.next(night, WEEKENDS)).isEqualTo(night);
        assertThat(awake.nextDigest(night, WEEKENDS).toLocalDateTime()).hasToString("2026-11-28T06:00");
    }

    @Test
    void bringsTheDigestOnTheNextDayOfWork() {
        var evening = ZonedDateTime.parse("2026-11-27T09:00+01:00[Europe/Paris]");

        assertThat(Habits.USUAL.nextDigest(evening, WEEKENDS).toLocalDateTime()).hasToString("2026-11-30T07:00");
    }

    /** At night of 29 March 2026 the hour from two to three does not exist. */
    @Test
    void findsItsWayThroughTheChangeOfTheClock() {
        var habits = new Habits(22 * 60, 2 * 60 + 30, 7, false);
        var night = ZonedDateTime.parse("2026-03-29T01:00+01:00[Europe/Paris]");

        assertThat(habits.next(night, WEEKENDS).toLocalDateTime()).hasToString("2026-03-29T03:30");
    }

    private static String next(String from) {
        return Habits.USUAL
                .next(ZonedDateTime.parse(from), WEEKENDS)
                .toLocalDateTime()
                .toString();
    }
}
