package org.twinflow.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Turns;

/** Lets go of what was read long ago. */
@Component
class NoticeCare {

    /** For so long what was read can be read again. */
    static final Duration KEPT = Duration.ofDays(90);

    private final NoticeRows rows;
    private final Turns turns;
    private final Clock clock;

    NoticeCare(NoticeRows rows, Turns turns, Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    void forget() {
        turns.take("notice-care", () -> rows.forgetReadBefore(clock.instant().minus(KEPT)));
    }
}
