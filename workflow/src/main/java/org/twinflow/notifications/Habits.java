package org.twinflow.notifications;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * When a person is left in peace by mail; the application is as quiet as it is looked at.
 *
 * @param quietFrom the minute of the day from which nothing is sent
 * @param quietUntil the minute of the day until which nothing is sent; the same as from: never quiet
 * @param digestHour the hour at which the day's mail comes
 * @param daysOff whether nothing is sent on weekends and holidays
 */
public record Habits(int quietFrom, int quietUntil, int digestHour, boolean daysOff) {

    /** From eight in the evening to seven in the morning, and on days off. */
    public static final Habits USUAL = new Habits(20 * 60, 7 * 60, 7, true);

    private static final int LONGEST_HOLIDAY = 120;

    boolean areFit() {
        return isMinute(quietFrom) && isMinute(quietUntil) && digestHour >= 0 && digestHour < 24;
    }

    /** The first moment from then on at which something may be sent. */
    ZonedDateTime next(ZonedDateTime from, Predicate<LocalDate> off) {
        var at = from;
        for (int days = 0; days < LONGEST_HOLIDAY; days++) {
            at = awake(at);
            if (!daysOff || !off.test(at.toLocalDate())) {
                return at;
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
        }
        return at;
    }

    /** The hour of the digest on the first day from then on that is not off. */
    ZonedDateTime nextDigest(ZonedDateTime from, Predicate<LocalDate> off) {
        var today = from.toLocalDate().atTime(digestHour, 0).atZone(from.getZone());
        var day = today.isBefore(from) ? from.toLocalDate().plusDays(1) : from.toLocalDate();
        for (int days = 0; days < LONGEST_HOLIDAY && daysOff && off.test(day); days++) {
            day = day.plusDays(1);
        }
        return day.atTime(digestHour, 0).atZone(from.getZone());
    }

    /** The hours of peace may go over midnight. */
    private ZonedDateTime awake(ZonedDateTime at) {
        var minute = at.getHour() * 60 + at.getMinute();
        var overnight = quietFrom > quietUntil;
        var quiet = overnight ? minute >= quietFrom || minute < quietUntil : minute >= quietFrom && minute < quietUntil;
        if (!quiet) {
            return at;
        }
        var day = overnight && minute >= quietFrom ? at.toLocalDate().plusDays(1) : at.toLocalDate();
        return day.atTime(LocalTime.ofSecondOfDay(quietUntil * 60L)).atZone(at.getZone());
    }

    private static boolean isMinute(int minute) {
        return minute >= 0 && minute < 24 * 60;
    }
}
