package org.twinflow.web.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.journeys.LogAudience;
import org.twinflow.journeys.NewLogEntry;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;

/** An entry of the travel log as pages and scripts send it. */
record LogForm(
        @Nullable String day,
        @Nullable String words,
        @Nullable String audience,
        @Nullable String key) {

    NewLogEntry entry(Locale language) {
        return new NewLogEntry(date(day), words == null ? "" : words, chosen(), language, uuid());
    }

    private @Nullable UUID uuid() {
        try {
            return key == null || key.isEmpty() ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new InvalidException(FieldError.of("key", "journeys.unknown"));
        }
    }

    static LocalDate date(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new InvalidException(FieldError.of("day", "journeys.day"));
        }
    }

    private LogAudience chosen() {
        for (var each : LogAudience.values()) {
            if (each.name().equals(audience)) {
                return each;
            }
        }
        return LogAudience.TEACHERS;
    }
}
