package org.twinflow.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts by the week, those in which nothing happened too; of a longer time the weeks of its last year. */
final class Weeks {

    private static final int MOST = 53;

    private final SortedMap<LocalDate, int[]> counts = new TreeMap<>();

    Weeks(Span span) {
        if (span.from().isAfter(span.until())) {
            return;
        }
        var last = monday(span.until());
        var first = monday(span.from());
        var begin = first.isBefore(last.minusWeeks(MOST - 1L)) ? last.minusWeeks(MOST - 1L) : first;
        for (var at = begin; !at.isAfter(last); at = at.plusWeeks(1)) {
            counts.put(at, new int[2]);
        }
    }

    /** @param part whether it is of those that are told apart */
    void add(LocalDate day, boolean part) {
        var count = counts.get(monday(day));
        if (count != null) {
            count[0] += part ? 1 : 0;
            count[1]++;
        }
    }

    List<Week> list() {
        return fill(week -> counts.getOrDefault(week, new int[2]));
    }

    /** Counts each week anew, by its Monday: what is told apart, and all. */
    List<Week> fill(Function<LocalDate, int[]> counting) {
        return counts.keySet().stream()
                .map(monday -> {
                    var count = counting.apply(monday);
                    return new Week(monday, count[0], count[1]);
                })
                .toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
