package org.twinflow.web.meetings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;

/**
 * A meeting as somebody asks for it.
 *
 * @param quorum how many schools must have answered for the poll to end by itself; empty for never
 * @param times local times of whoever asks; empty ones are left out
 */
record MeetingForm(
        @Nullable String title,
        @Nullable String words,
        @Nullable String link,
        @Nullable String minutes,
        @Nullable String quorum,
        @Nullable List<String> times) {

    static final int TIMES = 5;

    static MeetingForm empty() {
        return new MeetingForm("", "", "", "45", "", List.of());
    }

    NewMeeting wanted(ZoneId zone) {
        var wrong = new ArrayList<FieldError>();
        var begins = new ArrayList<Instant>();
        for (var time : Given.list(times)) {
            try {
                if (!time.isBlank()) {
                    begins.add(LocalDateTime.parse(time.strip()).atZone(zone).toInstant());
                }
            } catch (DateTimeParseException nonsense) {
                wrong.add(FieldError.of("times", "meetings.time.form", time));
            }
        }
        var length = Given.text(minutes);
        if (!length.matches("\\d{1,4}")) {
            wrong.add(FieldError.of("minutes", "meetings.minutes.form", 480));
        }
        var schools = Given.text(quorum);
        if (!schools.matches("\\d{0,3}")) {
            wrong.add(FieldError.of("quorum", "meetings.quorum.form", 100));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
        return new NewMeeting(
                Given.text(title),
                Given.text(words),
                Given.text(link),
                Integer.parseInt(length),
                begins,
                schools.isEmpty() ? 0 : Integer.parseInt(schools));
    }

    /** What was given for each of the fields of the form. */
    public List<String> fields() {
        var given = new ArrayList<>(Given.list(times));
        while (given.size() < TIMES) {
            given.add("");
        }
        return given;
    }
}
