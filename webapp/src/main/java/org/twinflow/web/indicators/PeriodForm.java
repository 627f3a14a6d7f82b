package org.twinflow.web.indicators;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.twinflow.indicators.Period;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** Reads the days that somebody asks for; those left out are those of the school year. */
final class PeriodForm {

    private PeriodForm() {}

    static Period period(String from, String until, LocalDate today) {
        var usual = Period.schoolYear(today);
        var last = until.isBlank() ? usual.until() : day("until", until);
        var first = from.isBlank() ? usual.from() : day("from", from);
        return new Period(from.isBlank() && first.isAfter(last) ? last : first, last);
    }

    private static LocalDate day(String field, String words) {
        try {
            return LocalDate.parse(words.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidException(FieldError.of(field, "projects.date.missing"));
        }
    }
}
