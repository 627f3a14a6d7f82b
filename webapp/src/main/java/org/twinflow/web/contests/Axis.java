package org.twinflow.web.contests;

import java.util.IntSummaryStatistics;
import org.twinflow.contests.Board;
import org.twinflow.contests.Board.JurorSheet;
import org.twinflow.contests.Board.Row;

/** Places totals on a common axis that begins at the ten below the lowest of them. */
record Axis(int from, int to) {

    private static final int STEP = 10;
    private static final int WHOLE = 100;

    static Axis of(Board board) {
        var all = board.rows().stream()
                .flatMap(row -> row.sheets().stream())
                .mapToInt(JurorSheet::total)
                .summaryStatistics();
        return all.getCount() == 0
                ? new Axis(0, WHOLE)
                : new Axis(all.getMin() / STEP * STEP, Math.max(all.getMin() / STEP * STEP + STEP, up(all.getMax())));
    }

    public int middle() {
        return (from + to) / 2;
    }

    /** Where a total is, in per cent of the axis. */
    public int at(double total) {
        return (int) Math.clamp(Math.round((total - from) * WHOLE / (to - from)), 0, WHOLE);
    }

    public int low(Row row) {
        return at(totals(row).getMin());
    }

    public int width(Row row) {
        return at(totals(row).getMax()) - low(row);
    }

    private static IntSummaryStatistics totals(Row row) {
        return row.sheets().stream().mapToInt(JurorSheet::total).summaryStatistics();
    }

    private static int up(int most) {
        return (most + STEP - 1) / STEP * STEP;
    }
}
