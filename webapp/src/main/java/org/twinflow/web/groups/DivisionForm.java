package org.twinflow.web.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.groups.NewDivision;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;

/**
 * A division as a teacher opens it.
 *
 * @param topics one a line
 */
record DivisionForm(
        @Nullable String title,
        @Nullable String words,
        @Nullable String groups,
        @Nullable String size,
        @Nullable String countries,
        @Nullable String mixLanguages,
        @Nullable String mixLevels,
        @Nullable String topics,
        @Nullable String choicesUntil) {

    private static final int MOST_DIGITS = 3;

    static DivisionForm of(int groups, int size, int countries) {
        return new DivisionForm("", "", "" + groups, "" + size, "" + countries, "true", null, "", "");
    }

    NewDivision wanted() {
        var given = new Given();
        var wrong = new ArrayList<FieldError>();
        var until = Given.text(choicesUntil);
        var wanted = new NewDivision(
                Given.text(title),
                Given.text(words),
                number("groups", groups, wrong),
                number("size", size, wrong),
                number("countries", countries, wrong),
                "true".equals(mixLanguages),
                "true".equals(mixLevels),
                Given.text(topics).lines().toList(),
                until.isEmpty() ? null : day(given, until));
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
        given.check();
        return wanted;
    }

    private static LocalDate day(Given given, String text) {
        return given.date("choicesUntil", text);
    }

    private static int number(String field, @Nullable String text, List<FieldError> wrong) {
        var digits = Given.text(text);
        if (digits.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Integer.parseInt(digits);
        }
        wrong.add(FieldError.of(field, "groups.number.missing"));
        return 0;
    }
}
