package org.twinflow.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IndexDoubtTests {

    private Instant now = Instant.parse("2026-11-29T08:00:00Z");

    private final IndexDoubt doubt = new IndexDoubt(new Clock() {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void isClearedOnceAfterHalfAMinuteWithoutFailures() {
        assertThat(doubt.isToBeCleared()).isFalse();
        doubt.arises();
        now = now.plus(Duration.ofSeconds(20));
        doubt.arises();
        now = now.plus(Duration.ofSeconds(20));
        assertThat(doubt.isToBeCleared()).isFalse();

        now = now.plus(Duration.ofSeconds(20));

        assertThat(doubt.isToBeCleared()).isTrue();
        assertThat(doubt.isToBeCleared()).isFalse();
    }
}
