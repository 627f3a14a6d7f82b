package org.twinflow.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinflow.indicators.IndicatorKind.Measure;

/**
 * A figure and what it is made of.
 *
 * @param days the single lengths where the figure is the one in their middle, in order
 * @param weeks how it went, where that can be told: the oldest first
 * @param withheld whether so few pupils are behind it that it would say something of one of them; then it has no rows
 */
public record Indicator(
        IndicatorKind kind,
        int part,
        int whole,
        List<Row> rows,
        List<Integer> days,
        boolean withheld,
        List<Week> weeks) {

    /** The key of what came before the first month that is counted; it sorts before all months. */
    public static final String EARLIER = "0000-00";

    public Indicator {
        rows = List.copyOf(rows);
        days = List.copyOf(days);
        weeks = List.copyOf(weeks);
    }

    Indicator(IndicatorKind kind, int part, int whole, List<Row> rows, List<Integer> days, boolean withheld) {
        this(kind, part, whole, rows, days, withheld, List.of());
    }

    /** The same with what it was made of, week by week. */
    Indicator by(List<Week> each) {
        return new Indicator(kind, part, whole, rows, days, withheld, each);
    }

    /**
     * One line of a figure.
     *
     * @param key of what it counts: a month, a number of days, a name of an enumeration, a code
     * @param name as somebody wrote it; null where the key has words of its own
     * @param withheld as of the whole figure; then it is in no sum
     */
    public record Row(String key, @Nullable String name, int part, int whole, boolean withheld) {

        static Row of(String key, int part, int whole) {
            return new Row(key, null, part, whole, false);
        }

        private Row plus(Row other) {
            return new Row(key, name, part + other.part, whole + other.whole, false);
        }
    }

    /** The sum of its lines; those that are withheld are not in it. */
    static Indicator of(IndicatorKind kind, List<Row> rows) {
        var shown = rows.stream().filter(row -> !row.withheld()).toList();
        return new Indicator(
                kind,
                shown.stream().mapToInt(Row::part).sum(),
                shown.stream().mapToInt(Row::whole).sum(),
                rows,
                List.of(),
                !rows.isEmpty() && shown.isEmpty());
    }

    static Indicator withheld(IndicatorKind kind) {
        return new Indicator(kind, 0, 0, List.of(), List.of(), true);
    }

    /** The same over several projects; what is withheld of one is in no sum either. */
    static Indicator sum(IndicatorKind kind, List<Indicator> all) {
        var rows = new LinkedHashMap<String, Row>();
        var days = new ArrayList<Integer>();
        var weeks = new TreeMap<LocalDate, Week>();
        for (var each : all) {
            each.weeks().forEach(week -> weeks.merge(week.monday(), week, Week::plus));
            each.rows().stream().filter(row -> !row.withheld()).forEach(row -> rows.merge(row.key(), row, Row::plus));
            days.addAll(each.days());
        }
        return new Indicator(
                kind,
                all.stream().mapToInt(Indicator::part).sum(),
                all.stream().mapToInt(Indicator::whole).sum(),
                rows.values().stream().sorted((a, b) -> order(kind, a, b)).toList(),
                days.stream().sorted().toList(),
                all.stream().anyMatch(Indicator::withheld) && rows.isEmpty(),
                List.copyOf(weeks.values()));
    }

    /** Months of several projects come in one order; other lines as they were. */
    private static int order(IndicatorKind kind, Row one, Row other) {
        return kind == IndicatorKind.TASKS_ON_TIME || kind == IndicatorKind.PAGES_PUBLIC
                ? one.key().compareTo(other.key())
                : 0;
    }

    public boolean isEmpty() {
        return whole == 0;
    }

    /** The figure itself: a share in per cent, a count, or days; null where there is nothing to count. */
    public @Nullable Integer figure() {
        if (withheld || (whole == 0 && kind.measure() != Measure.COUNT)) {
            return null;
        }
        return switch (kind.measure()) {
            case SHARE -> Math.round(100f * part / whole);
            case COUNT -> whole;
            case DAYS -> days.get((days.size() - 1) / 2);
        };
    }
}
