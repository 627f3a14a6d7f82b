package org.twinflow.datasheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** What a sheet and a row have to be; all that is wrong is said at once. */
final class SheetRules {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_CELL = 500;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_COLUMNS = 20;
    private static final int FEWEST_CHOICES = 2;

    private SheetRules() {}

    static void check(NewDataSheet wanted, ProjectSummary project, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (wanted.title().isEmpty() || wanted.title().length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "datasheets.title.form", LONGEST_TITLE));
        }
        if (wanted.instructions().length() > LONGEST_WORDS) {
            errors.add(FieldError.of("instructions", "datasheets.instructions.form", LONGEST_WORDS));
        }
        if (wanted.due().isBefore(today) || wanted.due().isAfter(project.end())) {
            errors.add(FieldError.of("due", "datasheets.due.form"));
        }
        var schools = project.schools().stream().map(school -> school.id()).collect(Collectors.toSet());
        if (!schools.containsAll(wanted.schools())) {
            errors.add(FieldError.of("schools", "datasheets.schools.form"));
        }
        if (wanted.columns().isEmpty() || wanted.columns().size() > MOST_COLUMNS) {
            errors.add(FieldError.of("columns[0].name", "datasheets.columns.form", MOST_COLUMNS));
        }
        for (int at = 0; at < wanted.columns().size(); at++) {
            check(wanted.columns().get(at), at, wanted.columns(), errors);
        }
        refuse(errors);
    }

    private static void check(SheetColumn column, int at, List<SheetColumn> all, List<FieldError> errors) {
        var field = "columns[" + at + "].";
        if (column.name().isEmpty() || column.name().length() > LONGEST_NAME) {
            errors.add(FieldError.of(field + "name", "datasheets.column.name.form", LONGEST_NAME));
        } else if (all.subList(0, at).stream().anyMatch(other -> other.name().equalsIgnoreCase(column.name()))) {
            errors.add(FieldError.of(field + "name", "datasheets.column.name.twice"));
        }
        if (column.unit().length() > LONGEST_UNIT) {
            errors.add(FieldError.of(field + "unit", "datasheets.column.unit.form", LONGEST_UNIT));
        }
        if (column.kind() == ColumnKind.CHOICE
                && (column.choices().size() < FEWEST_CHOICES || column.answers().length() > LONGEST_WORDS)) {
            errors.add(FieldError.of(field + "answers", "datasheets.column.answers.form"));
        }
    }

    /** The cells as they are kept, one for each column. */
    static List<String> cells(List<SheetColumn> columns, List<String> written) {
        var errors = new ArrayList<FieldError>();
        var cells = new ArrayList<String>();
        for (int at = 0; at < columns.size(); at++) {
            var words = at < written.size() ? written.get(at).strip() : "";
            cells.add(cell(columns.get(at), words, "cells[" + at + "]", errors));
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            errors.add(FieldError.of("cells[0]", "datasheets.row.empty"));
        }
        refuse(errors);
        return cells;
    }

    private static String cell(SheetColumn column, String words, String field, List<FieldError> errors) {
        if (words.isEmpty()) {
            if (column.needed()) {
                errors.add(FieldError.of(field, "datasheets.cell.missing"));
            }
            return words;
        }
        return switch (column.kind()) {
            case TEXT -> text(words, field, errors);
            case NUMBER -> number(words, field, errors);
            case DATE -> day(words, field, errors);
            case CHOICE -> choice(column, words, field, errors);
        };
    }

    private static String text(String words, String field, List<FieldError> errors) {
        if (words.length() > LONGEST_CELL) {
            errors.add(FieldError.of(field, "datasheets.cell.long", LONGEST_CELL));
        }
        return words;
    }

    private static String number(String words, String field, List<FieldError> errors) {
        try {
            var number = new BigDecimal(words.replace(',', '.'));
            // written out, a number with a great exponent would fill the memory
            if (words.length() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER) {
                return number.toPlainString();
            }
        } catch (NumberFormatException no) {
            // said below
        }
        errors.add(FieldError.of(field, "datasheets.cell.number"));
        return "";
    }

    private static String day(String words, String field, List<FieldError> errors) {
        try {
            return LocalDate.parse(words).toString();
        } catch (DateTimeParseException no) {
            errors.add(FieldError.of(field, "datasheets.cell.date"));
            return "";
        }
    }

    private static String choice(SheetColumn column, String words, String field, List<FieldError> errors) {
        if (!column.choices().contains(words)) {
            errors.add(FieldError.of(field, "datasheets.cell.choice"));
        }
        return words;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
