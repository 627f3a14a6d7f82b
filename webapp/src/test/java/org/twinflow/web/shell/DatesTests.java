package org.twinflow.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTests {

    private static final LocalDate EIGHTH = LocalDate.of(2027, 3, 8);
    private static final Instant LATE = Instant.parse("2026-11-23T23:32:00Z");

    private final Dates dates = new Dates();

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void speaksEnglishAsInEurope() {
        speak(Locale.ENGLISH, "Europe/Athens");

        assertThat(dates.day(EIGHTH)).isEqualTo("8 Mar 2027");
        assertThat(dates.span(EIGHTH, EIGHTH.plusDays(7))).isEqualTo("8–15 March 2027");
        assertThat(dates.moment(LATE)).isEqualTo("24 Nov 2026, 01:32");
    }

    @Test
    void speaksFrench() {
        speak(Locale.FRENCH, "Europe/Paris");

        assertThat(dates.near(EIGHTH)).isEqualTo("lun. 8 mars");
        assertThat(dates.clock(LATE)).isEqualTo("0\u202fh\u202f32");
    }

    private static void speak(Locale locale, String zone) {
        LocaleContextHolder.setLocale(locale);
        LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(zone));
    }
}
