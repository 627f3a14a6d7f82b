package org.twinflow.datasheets;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinflow.datasheets.DataSheetDetails.Figure;
import org.twinflow.datasheets.DataSheetDetails.Figures;
import org.twinflow.datasheets.DataSheetDetails.Row;
import org.twinflow.people.SchoolSummary;

/** What the numbers of a sheet come to. */
final class SheetFigures {

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    private SheetFigures() {}

    static List<Figures> of(List<SheetColumn> columns, List<Row> rows) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).kind() == ColumnKind.NUMBER)
                .mapToObj(at -> new Figures(columns.get(at), column(at, rows)))
                .filter(figures -> !figures.all().isEmpty())
                .toList();
    }

    private static List<Figure> column(int at, List<Row> rows) {
        var written = rows.stream()
                .filter(row -> at < row.cells().size() && !row.cells().get(at).isEmpty())
                .toList();
        var figures = new ArrayList<Figure>();
        written.stream()
                .filter(row -> row.school() != null)
                .collect(groupingBy(row -> Objects.requireNonNull(row.school())))
                .forEach((school, own) -> figures.add(figure(school, numbers(at, own))));
        figures.sort((one, other) -> school(one).compareTo(school(other)));
        if (!written.isEmpty()) {
            figures.add(figure(null, numbers(at, written)));
        }
        return List.copyOf(figures);
    }

    private static String school(Figure figure) {
        return Objects.requireNonNull(figure.school()).letters();
    }

    private static List<BigDecimal> numbers(int at, List<Row> rows) {
        return rows.stream()
                .map(row -> new BigDecimal(row.cells().get(at)))
                .sorted()
                .toList();
    }

    private static Figure figure(@Nullable SchoolSummary school, List<BigDecimal> sorted) {
        var sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(sorted.size()), FOUR_DIGITS);
        return new Figure(school, sorted.size(), sorted.getFirst(), mean, sorted.getLast());
    }
}
