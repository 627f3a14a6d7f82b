package org.twinflow.mailin;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the mailbox again and again, one node at a time; two at once would only do the same work twice. */
@Component
@ConditionalOnProperty("twinflow.mail-in.host")
class MailSchedule {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final MailRounds rounds;
    private final MailInProperties properties;
    private final LockingTaskExecutor turns;
    private final Clock clock;

    MailSchedule(MailRounds rounds, MailInProperties properties, JdbcTemplate database, Clock clock) {
        this.rounds = rounds;
        this.properties = properties;
        this.clock = clock;
        this.turns = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(database)
                        .usingDbTime()
                        .build()));
    }

    @Scheduled(fixedDelayString = "${twinflow.mail-in.every:1m}")
    void look() {
        var lock = new LockConfiguration(clock.instant(), "mail-in", LONGEST, Duration.ZERO);
        turns.executeWithLock((Runnable) () -> rounds.run(properties), lock);
    }
}
