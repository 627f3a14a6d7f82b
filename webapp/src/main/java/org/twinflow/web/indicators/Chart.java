package org.twinflow.web.indicators;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinflow.indicators.Indicator;
import org.twinflow.indicators.Week;

/**
 * A column for each week, as high as what is counted in it; the dark part is what is told apart. The table beside it says
 * the same in numbers.
 *
 * @param most what the highest column stands for
 * @param told the weeks with something to count
 */
record Chart(List<Column> columns, int width, int most, List<Week> told, boolean parted) {

    static final int HEIGHT = 64;

    private static final int STEP = 8;
    private static final int FEWEST = 12;

    Chart {
        columns = List.copyOf(columns);
        told = List.copyOf(told);
    }

    /** @param x where it begins; heights are measured from the bottom */
    record Column(int x, int whole, int part) {

        public int wholeTop() {
            return HEIGHT - whole;
        }

        public int partTop() {
            return HEIGHT - part;
        }
    }

    /** None where there is a single week or nothing in any. */
    static @Nullable Chart of(Indicator indicator) {
        var weeks = indicator.weeks();
        int most = weeks.stream().mapToInt(Week::whole).max().orElse(0);
        if (most == 0 || weeks.size() < 2) {
            return null;
        }
        var columns = IntStream.range(0, weeks.size())
                .mapToObj(at -> new Column(
                        at * STEP + 1,
                        height(weeks.get(at).whole(), most),
                        height(weeks.get(at).part(), most)))
                .toList();
        return new Chart(
                columns,
                STEP * Math.max(weeks.size(), FEWEST),
                most,
                weeks.stream().filter(week -> week.whole() > 0).toList(),
                weeks.stream().anyMatch(week -> week.part() > 0));
    }

    public Week first() {
        return told.getFirst();
    }

    public Week last() {
        return told.getLast();
    }

    /** What is there is seen, however small. */
    private static int height(int count, int most) {
        return count == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * count / most));
    }
}
