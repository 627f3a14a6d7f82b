package org.twinflow.web.datasheets;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.twinflow.datasheets.SheetColumn;
import org.twinflow.web.shell.Dates;

/** What stands in the cells of a sheet, as the reader's language writes it. */
@Component
public class SheetWords {

    private final Dates dates;

    SheetWords(Dates dates) {
        this.dates = dates;
    }

    public String cell(SheetColumn column, String kept) {
        if (kept.isEmpty()) {
            return kept;
        }
        return switch (column.kind()) {
            case NUMBER -> number(new BigDecimal(kept));
            case DATE -> dates.day(LocalDate.parse(kept));
            case TEXT, CHOICE -> kept;
        };
    }

    /** With all its digits. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
