package org.twinflow.prompts;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Turns;

/** Publishes each morning what is due; a day on which the system stood still is made up for on the next. */
@Component
class PromptSchedule {

    private final Prompts prompts;
    private final Turns turns;
    private final Clock clock;

    PromptSchedule(Prompts prompts, Turns turns, Clock clock) {
        this.prompts = prompts;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(cron = "${twinflow.prompts.cron:0 5 5 * * *}")
    void daily() {
        turns.take("prompts", () -> prompts.publishDue(clock.instant()));
    }
}
