package org.twinflow.web.datasheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinflow.datasheets.ColumnKind;
import org.twinflow.datasheets.NewDataSheet;
import org.twinflow.datasheets.SheetColumn;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.web.projects.Given;

/**
 * A sheet as a teacher makes it.
 *
 * @param schools the ids of those whose pupils are asked; none for all
 * @param more given when another empty column is wanted
 */
record SheetForm(
        @Nullable String title,
        @Nullable String instructions,
        @Nullable List<String> schools,
        @Nullable String due,
        @Nullable List<Column> columns,
        @Nullable String more) {

    private static final int COLUMNS = 3;

    static SheetForm empty() {
        return new SheetForm("", "", List.of(), "", List.of(), null);
    }

    /** The same without its empty columns, so that what is wrong stands at the right one. */
    SheetForm written() {
        return new SheetForm(title, instructions, schools, due, columnsWritten(), more);
    }

    NewDataSheet sheet(ProjectId project) {
        var given = new Given();
        var asked = given.ids("schools", schools).stream().map(SchoolId::new).collect(Collectors.toSet());
        var last = given.date("due", due);
        var wanted = new ArrayList<SheetColumn>();
        var all = columnsWritten();
        for (int at = 0; at < all.size(); at++) {
            wanted.add(all.get(at).column(given, "columns[" + at + "]."));
        }
        given.check();
        return new NewDataSheet(
                project, Given.text(title), Given.text(instructions), new HashSet<>(asked), last, wanted);
    }

    private List<Column> columnsWritten() {
        return columns == null
                ? List.of()
                : columns.stream()
                        .filter(Objects::nonNull)
                        .filter(column -> !column.isEmpty())
                        .toList();
    }

    /** The columns of the form: those that are written, and empty ones. */
    public List<Column> rows() {
        var rows = new ArrayList<>(columnsWritten());
        if (more != null) {
            rows.add(Column.empty());
        }
        while (rows.size() < COLUMNS) {
            rows.add(Column.empty());
        }
        return rows;
    }

    /** One of the columns. */
    record Column(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String answers,
            @Nullable Boolean needed) {

        static Column empty() {
            return new Column("", ColumnKind.TEXT.name(), "", "", null);
        }

        boolean isEmpty() {
            return Given.text(name).isEmpty()
                    && Given.text(unit).isEmpty()
                    && Given.text(answers).isEmpty();
        }

        SheetColumn column(Given given, String field) {
            return new SheetColumn(
                    Given.text(name),
                    given.choice(field + "kind", kind, ColumnKind.class, ColumnKind.TEXT),
                    Given.text(unit),
                    Given.text(answers),
                    Boolean.TRUE.equals(needed));
        }
    }
}
