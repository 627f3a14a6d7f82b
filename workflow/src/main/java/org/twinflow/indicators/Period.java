package org.twinflow.indicators;

import java.time.LocalDate;
import java.time.Month;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** The days that are counted, the last one too. */
public record Period(LocalDate from, LocalDate until) {

    private static final int MOST_YEARS = 10;

    public Period {
        if (until.isBefore(from)) {
            throw new InvalidException(FieldError.of("until", "indicators.period.order"));
        }
        if (until.isAfter(from.plusYears(MOST_YEARS))) {
            throw new InvalidException(FieldError.of("from", "indicators.period.long", MOST_YEARS));
        }
    }

    /** From the first of September until today. */
    public static Period schoolYear(LocalDate today) {
        var september = LocalDate.of(today.getYear(), Month.SEPTEMBER, 1);
        return new Period(september.isAfter(today) ? september.minusYears(1) : september, today);
    }
}
