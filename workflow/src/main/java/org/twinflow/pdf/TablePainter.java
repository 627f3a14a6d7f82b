package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a table; its head stands again on every page. */
final class TablePainter {

    private static final float PADDING = mm(1.7f);
    private static final float GUTTER = mm(4);
    private static final float DOT = 5;

    private final Flow flow;
    private final Block.Table table;
    private final float[] lefts;
    private final float[] widths;

    TablePainter(Flow flow, Block.Table table) {
        this.flow = flow;
        this.table = table;
        var columns = table.columns();
        lefts = new float[columns.size()];
        widths = new float[columns.size()];
        var weights = columns.stream().mapToInt(Column::weight).sum();
        var x = Flow.LEFT;
        for (var i = 0; i < columns.size(); i++) {
            lefts[i] = x;
            widths[i] = Flow.WIDTH * columns.get(i).weight() / weights - GUTTER;
            x += widths[i] + GUTTER;
        }
        // the last column reaches the edge
        widths[columns.size() - 1] += GUTTER;
    }

    void paint() throws IOException {
        flow.space(mm(3));
        var head = heads();
        var headHeight = height(head, Type.HEAD.leading());
        flow.need(headHeight + Type.CELL.leading() + 2 * PADDING);
        head(head);
        for (var row : table.rows()) {
            row(row, head);
        }
        flow.space(mm(5));
    }

    private List<List<String>> heads() throws IOException {
        var heads = new ArrayList<List<String>>();
        for (var i = 0; i < lefts.length; i++) {
            heads.add(flow.typesetter().lines(table.columns().get(i).title(), Type.HEAD, widths[i]));
        }
        return heads;
    }

    private void head(List<List<String>> lines) throws IOException {
        var height = height(lines, Type.HEAD.leading());
        for (var i = 0; i < lefts.length; i++) {
            var baseline = flow.y() + height - PADDING - (lines.get(i).size() - 1) * Type.HEAD.leading() - 3;
            for (var line : lines.get(i)) {
                text(line, i, baseline, Type.HEAD);
                baseline += Type.HEAD.leading();
            }
        }
        flow.advance(height);
        flow.canvas().line(Flow.LEFT, Flow.RIGHT, flow.y(), .9f, Palette.INK);
    }

    private void row(List<Cell> row, List<List<String>> head) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (var i = 0; i < lefts.length; i++) {
            var cell = i < row.size() ? row.get(i) : Cell.of("");
            var width = cell.tone() == Tone.PLAIN ? widths[i] : widths[i] - DOT - 5;
            lines.add(flow.typesetter().lines(cell.text(), type(cell), width));
        }
        var from = 0;
        var rows = lines.stream().mapToInt(List::size).max().orElse(0);
        while (from < rows) {
            from = part(row, lines, from, rows, head);
        }
    }

    /** The lines of a row that fit; a row is parted only when no page could hold it. */
    private int part(List<Cell> row, List<List<String>> lines, int from, int rows, List<List<String>> head)
            throws IOException {
        var leading = Type.CELL.leading();
        var fits = (int) ((Flow.pageHeight() - height(head, Type.HEAD.leading()) - 2 * PADDING) / leading);
        var count = Math.min(rows - from, fits);
        if (flow.need(count * leading + 2 * PADDING)) {
            head(head);
        }
        var top = flow.y() + PADDING;
        for (var i = 0; i < lefts.length; i++) {
            var cell = i < row.size() ? row.get(i) : Cell.of("");
            for (var line = from; line < Math.min(from + count, lines.get(i).size()); line++) {
                cell(cell, lines.get(i).get(line), i, top + (line - from) * leading, line == 0);
            }
        }
        flow.advance(count * leading + 2 * PADDING);
        flow.canvas().line(Flow.LEFT, Flow.RIGHT, flow.y(), .5f, Palette.LINE);
        return from + count;
    }

    private void cell(Cell cell, String line, int column, float top, boolean first) throws IOException {
        var baseline = top + Type.CELL.leading() * .75f;
        if (cell.tone() == Tone.PLAIN) {
            text(line, column, baseline, type(cell));
            return;
        }
        if (first) {
            dot(cell.tone(), lefts[column], baseline - 6.2f);
        }
        flow.canvas().text(line, lefts[column] + DOT + 5, baseline, type(cell));
    }

    /** Missing is a ring, everything else a dot: the shape says it without colour too. */
    private void dot(Tone tone, float x, float top) throws IOException {
        if (tone == Tone.NONE) {
            flow.canvas()
                    .roundFrame(x + .5f, top + .5f, DOT - .5f, DOT - .5f, (DOT - .5f) / 2, .9f, Palette.text(tone));
        } else {
            flow.canvas().round(x, top, DOT + .5f, DOT + .5f, (DOT + .5f) / 2, Palette.text(tone));
        }
    }

    private void text(String line, int column, float baseline, Type type) throws IOException {
        if (table.columns().get(column).figures()) {
            flow.canvas().textToRight(line, lefts[column] + widths[column], baseline, type);
        } else {
            flow.canvas().text(line, lefts[column], baseline, type);
        }
    }

    private static Type type(Cell cell) {
        return cell.tone() == Tone.PLAIN
                ? Type.CELL
                : new Type(Typeface.STRONG, 9.5f, Type.CELL.leading(), Palette.text(cell.tone()));
    }

    private static float height(List<List<String>> lines, float leading) {
        return lines.stream().mapToInt(List::size).max().orElse(0) * leading + 2 * PADDING;
    }
}
