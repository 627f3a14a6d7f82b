package org.twinflow.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The days of one project that are counted, as its first school dates them.
 *
 * @param until the last day; never after today
 */
record Span(UUID project, LocalDate from, LocalDate until, LocalDate today, Instant now, ZoneId zone) {

    static Span of(UUID project, Period period, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return new Span(
                project, period.from(), period.until().isAfter(today) ? today : period.until(), today, now, zone);
    }

    OffsetDateTime begin() {
        return begin(from);
    }

    /** The first moment after the last day. */
    OffsetDateTime end() {
        return begin(until.plusDays(1));
    }

    OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
