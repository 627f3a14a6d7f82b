package org.twinflow.journeys;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a day.
 *
 * @param key names what a browser kept until there was a network, so that sending it twice writes it once; or null
 */
public record NewLogEntry(
        LocalDate day,
        String words,
        LogAudience audience,
        Locale language,
        @Nullable UUID key) {

    public NewLogEntry(LocalDate day, String words, LogAudience audience, Locale language) {
        this(day, words, audience, language, null);
    }
}
