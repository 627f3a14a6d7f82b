package org.twinflow.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.holidays.DayOff;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/** When the schools of a plan are off, read once for all questions. */
final class FreeDays {

    private final Map<SchoolId, List<DayOff>> days = new HashMap<>();

    FreeDays(Holidays holidays, List<SchoolSummary> schools, LocalDate first, LocalDate last, Locale language) {
        schools.forEach(school -> days.put(school.id(), holidays.of(school, first, last, language)));
    }

    /** How many weekdays the school has from the first to the last day, and what takes some of them away. */
    Count count(SchoolSummary school, LocalDate first, LocalDate last) {
        int weekdays = 0;
        int off = 0;
        LocalDate from = null;
        LocalDate to = null;
        var names = new LinkedHashSet<String>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWeekend(day)) {
                continue;
            }
            weekdays++;
            var free = on(school, day);
            if (free != null) {
                off++;
                from = from == null ? day : from;
                to = day;
                names.add(free.region().isEmpty() ? free.name() : free.name() + ", " + free.region());
            }
        }
        return new Count(weekdays, off, from, to, names.stream().collect(Collectors.joining("; ")));
    }

    /** Whether the school has a day of teaching in these days. */
    boolean teaches(SchoolSummary school, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).anyMatch(day -> !isWeekend(day) && on(school, day) == null);
    }

    private @Nullable DayOff on(SchoolSummary school, LocalDate day) {
        return days.getOrDefault(school.id(), List.of()).stream()
                .filter(each -> each.covers(day))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The weekdays of a school in a span of time.
     *
     * @param from the first of those on which it is off
     * @param names what keeps it off
     */
    record Count(
            int weekdays,
            int off,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String names) {

        boolean isAll() {
            return weekdays > 0 && off == weekdays;
        }
    }
}
