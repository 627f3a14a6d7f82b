package org.twinflow.web.holidays;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.twinflow.access.Reader;
import org.twinflow.holidays.DayOff;
import org.twinflow.holidays.Holidays;
import org.twinflow.holidays.Imported;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** The days off of a country, for machines. */
@RestController
@RequestMapping("/api/v1/holidays")
class HolidayApi {

    private static final int MOST_YEARS = 5;

    private final Holidays holidays;

    HolidayApi(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping
    Days list(
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Reader reader) {
        var first = date("from", from);
        var last = date("to", to);
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw new InvalidException(FieldError.of("to", "holidays.span", MOST_YEARS));
        }
        return new Days(
                holidays.between(country.toUpperCase(Locale.ROOT), first, last, LocaleContextHolder.getLocale()));
    }

    /** Takes a table or a calendar; {@code country}, {@code region} and {@code source} are for a calendar. */
    @PostMapping(
            value = "/import",
            consumes = {"text/csv", "text/calendar", "text/plain"})
    Imported take(
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String source,
            @RequestBody(required = false) String text,
            Reader reader) {
        return holidays.importFile(text == null ? "" : text, country.toUpperCase(Locale.ROOT), region, source, reader);
    }

    /** Writes down the breaks of a country that come with the system. */
    @PostMapping("/shipped")
    Imported addShipped(@RequestParam(defaultValue = "") String country, Reader reader) {
        return holidays.addShipped(country.toUpperCase(Locale.ROOT), reader);
    }

    private static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            throw new InvalidException(FieldError.of(field, "projects.date.missing"));
        }
    }

    /** The days of a span of time, by date. */
    record Days(List<DayOff> items) {}
}
