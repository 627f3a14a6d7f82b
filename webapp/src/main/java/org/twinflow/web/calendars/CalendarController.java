package org.twinflow.web.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.twinflow.access.Reader;
import org.twinflow.calendars.CalendarEntry;
import org.twinflow.calendars.Calendars;
import org.twinflow.people.People;
import org.twinflow.web.shell.Dates;
import org.twinflow.web.shell.Ui;

/** What the calendar on the page of the planning shows. */
@Controller
class CalendarController {

    private static final int MOST_DAYS = 400;
    private static final int USUAL_DAYS = 42;

    private final Calendars calendars;
    private final People people;
    private final Dates dates;
    private final Clock clock;
    private final Ui ui;

    CalendarController(Calendars calendars, People people, Dates dates, Clock clock, Ui ui) {
        this.calendars = calendars;
        this.people = people;
        this.dates = dates;
        this.clock = clock;
        this.ui = ui;
    }

    /**
     * @param end the day after the last one that is shown
     * @param project the slug of one project, or an empty text for all
     * @param school the letters of one country, or an empty text for all
     */
    @GetMapping("/planning/entries")
    @ResponseBody
    ResponseEntity<List<EntryJson>> entries(
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String end,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String school,
            Reader reader) {
        var first = date(start, dates.date(clock.instant()).withDayOfMonth(1));
        var after = date(end, first.plusDays(USUAL_DAYS));
        var last = after.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : after.minusDays(1);
        var zone = people.person(reader.person()).zone();
        var entries = calendars.between(first, last, LocaleContextHolder.getLocale(), reader).stream()
                .filter(entry -> project.isEmpty() || isOf(entry, project))
                .filter(entry -> school.isEmpty()
                        || entry.letters().isEmpty()
                        || entry.letters().contains(school))
                .map(entry -> EntryJson.of(entry, zone, ui))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(entries);
    }

    /** Days off belong to no project and are shown with each. */
    private static boolean isOf(CalendarEntry entry, String slug) {
        return entry.kind() == CalendarEntry.Kind.DAY_OFF
                || (entry.project() != null && entry.project().slug().equals(slug));
    }

    /** A script also sends a time and an offset behind the day. */
    private static LocalDate date(String text, LocalDate otherwise) {
        try {
            return text.length() < 10 ? otherwise : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException nonsense) {
            return otherwise;
        }
    }
}
