package org.twinflow.mailin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.twinflow.shared.Turns;

/** Looks into the mailbox again and again, one node at a time; two at once would only do the same work twice. */
@Component
@ConditionalOnProperty("twinflow.mail-in.host")
class MailSchedule {

    private final MailRounds rounds;
    private final MailInProperties properties;
    private final Turns turns;

    MailSchedule(MailRounds rounds, MailInProperties properties, Turns turns) {
        this.rounds = rounds;
        this.properties = properties;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "${twinflow.mail-in.every:1m}")
    void look() {
        turns.take("mail-in", () -> rounds.run(properties));
    }
}
