package org.twinflow.web.calendars;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.twinflow.calendars.CalendarEntry;
import org.twinflow.calendars.CalendarEntry.Days;
import org.twinflow.calendars.CalendarEntry.Hours;
import org.twinflow.web.shell.Ui;

/**
 * An entry as the script of the calendar takes it.
 *
 * @param start a day, or a local time of the reader
 * @param end the day after the last, or a local time
 * @param strand the colour
 * @param move where its days are sent when it is dragged, null for what cannot be
 */
record EntryJson(
        String id,
        String title,
        String start,
        String end,
        boolean allDay,
        String kind,
        String letters,
        String strand,
        String url,
        boolean draft,
        @Nullable String move) {

    private static final String NOBODY = "all";

    static EntryJson of(CalendarEntry entry, ZoneId zone, Ui ui) {
        var one = entry.letters().size() == 1 ? entry.letters().getFirst() : "";
        var days = entry.when() instanceof Days;
        return new EntryJson(
                entry.uid(),
                entry.full(),
                start(entry, zone),
                end(entry, zone),
                days,
                entry.kind().name(),
                one,
                one.isEmpty() ? NOBODY : ui.strand(one),
                entry.path(),
                entry.draft(),
                entry.move());
    }

    private static String start(CalendarEntry entry, ZoneId zone) {
        return switch (entry.when()) {
            case Days days -> days.first().toString();
            case Hours hours -> hours.start().atZone(zone).toLocalDateTime().toString();
        };
    }

    private static String end(CalendarEntry entry, ZoneId zone) {
        return switch (entry.when()) {
            case Days days -> days.last().plusDays(1).toString();
            case Hours hours -> hours.end().atZone(zone).toLocalDateTime().toString();
        };
    }
}
