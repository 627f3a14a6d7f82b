package org.twinflow.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectSummary;

/**
 * Something with a place in time.
 *
 * @param uid stays the same for as long as the thing is
 * @param facts what makes it another entry than before, the same in every language
 * @param about which case it is, for our own pages: it may name a pupil, and a feed goes to calendars of other houses
 * @param letters of the countries whose schools it is for
 * @param path of its page, without the address of the house
 * @param move the path that a POST moves it with, null for what the reader may not move
 * @param draft whether it stands like this in a draft that nobody has agreed to yet
 */
public record CalendarEntry(
        String uid,
        Kind kind,
        String facts,
        String title,
        String about,
        String words,
        @Nullable ProjectSummary project,
        List<String> letters,
        When when,
        String path,
        @Nullable String move,
        boolean draft) {

    /** As our own pages say it. */
    public String full() {
        return about.isEmpty() ? title : title + " \u2013 " + about;
    }

    public CalendarEntry {
        letters = List.copyOf(letters);
    }

    /** What sort of thing it is. */
    public enum Kind {
        ACTIVITY,
        TASK,
        MOBILITY,
        MEETING,
        DAY_OFF
    }

    /** Whole days, or hours of one. */
    public sealed interface When {

        LocalDate firstDay(ZoneId zone);

        LocalDate lastDay(ZoneId zone);
    }

    /** @param last is still part of it */
    public record Days(LocalDate first, LocalDate last) implements When {

        @Override
        public LocalDate firstDay(ZoneId zone) {
            return first;
        }

        @Override
        public LocalDate lastDay(ZoneId zone) {
            return last;
        }
    }

    /** @param zone the one that it was arranged in */
    public record Hours(Instant start, Instant end, ZoneId zone) implements When {

        @Override
        public LocalDate firstDay(ZoneId reader) {
            return LocalDate.ofInstant(start, reader);
        }

        @Override
        public LocalDate lastDay(ZoneId reader) {
            return LocalDate.ofInstant(end, reader);
        }
    }
}
