package org.twinflow.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the groups of an inbox at a moment.
 *
 * @param now what was due before is late
 * @param today where today ends in the reader's zone
 * @param week where the week ends, on the day on which it does in the reader's country
 */
public record Horizon(Instant now, Instant today, Instant week) {

    public static Horizon of(Instant now, ZoneId zone, Locale locale) {
        var date = now.atZone(zone).toLocalDate();
        var lastDay = WeekFields.of(locale).getFirstDayOfWeek().minus(1);
        var sunday = date.with(TemporalAdjusters.nextOrSame(lastDay));
        return new Horizon(
                now,
                date.plusDays(1).atStartOfDay(zone).toInstant(),
                sunday.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public Urgency urgency(@Nullable Instant due) {
        var by = due == null ? OpenTask.NEVER : due;
        if (by.isBefore(now)) {
            return Urgency.LATE;
        }
        if (by.isBefore(today)) {
            return Urgency.TODAY;
        }
        return by.isBefore(week) ? Urgency.WEEK : Urgency.LATER;
    }
}
