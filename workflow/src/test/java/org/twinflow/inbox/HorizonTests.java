package org.twinflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HorizonTests {

    /** A Monday, eleven at night in Paris and already Tuesday in Athens. */
    private static final Instant NOW = Instant.parse("2026-11-23T22:30:00Z");

    private final Horizon paris = Horizon.of(NOW, ZoneId.of("Europe/Paris"), Locale.FRANCE);

    @Test
    void groupsByTheDayOfTheReader() {
        var due = Instant.parse("2026-11-23T22:59:59Z");

        assertThat(paris.urgency(due)).isEqualTo(Urgency.TODAY);
        assertThat(paris.urgency(NOW.minusSeconds(1))).isEqualTo(Urgency.LATE);
        assertThat(paris.urgency(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo(Urgency.WEEK);
        assertThat(Horizon.of(NOW, ZoneId.of("Europe/Athens"), Locale.FRANCE).urgency(due))
                .isEqualTo(Urgency.TODAY);
    }

    @Test
    void endsTheWeekAsTheReadersCountryDoes() {
        var sunday = Instant.parse("2026-11-29T12:00:00Z");

        assertThat(paris.urgency(sunday)).isEqualTo(Urgency.WEEK);
        assertThat(Horizon.of(NOW, ZoneId.of("Europe/Paris"), Locale.US).urgency(sunday))
                .isEqualTo(Urgency.LATER);
    }

    @Test
    void putsWhatHasNoDeadlineLast() {
        assertThat(paris.urgency(null)).isEqualTo(Urgency.LATER);
    }
}
