package org.twinflow.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/** The twelve months that end with the present one, and all that was before. */
final class Months {

    private static final int SHOWN = 12;

    private final ZoneId zone;
    private final YearMonth first;

    Months(Instant now, ZoneId zone) {
        this.zone = zone;
        this.first = YearMonth.from(now.atZone(zone)).minusMonths(SHOWN - 1L);
    }

    List<Range<Instant>> ranges() {
        var ranges = new ArrayList<Range<Instant>>();
        ranges.add(Range.lessThan(start(0)));
        for (var month = 0; month < SHOWN; month++) {
            ranges.add(Range.canonical(start(month), start(month + 1)));
        }
        return ranges;
    }

    /** What is earlier comes first, and only if there is something. */
    List<SearchPeriod> periods(@Nullable Map<Range<Instant>, Long> counts) {
        var found = counts == null ? Map.<Range<Instant>, Long>of() : counts;
        var ranges = ranges();
        var periods = new ArrayList<SearchPeriod>();
        var earlier = found.getOrDefault(ranges.getFirst(), 0L);
        if (earlier > 0) {
            periods.add(new SearchPeriod(null, day(0).minusDays(1), earlier));
        }
        for (var month = 0; month < SHOWN; month++) {
            periods.add(new SearchPeriod(
                    day(month), day(month + 1).minusDays(1), found.getOrDefault(ranges.get(month + 1), 0L)));
        }
        return periods;
    }

    private LocalDate day(int month) {
        return first.plusMonths(month).atDay(1);
    }

    private Instant start(int month) {
        return day(month).atStartOfDay(zone).toInstant();
    }
}
