package org.twinflow.safekeeping;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one node at a time do what must not be done twice at once. */
@Component
class Turns {

    /** A node that dies holds the others up for as long at most. */
    private static final Duration LONGEST = Duration.ofHours(8);

    private final LockingTaskExecutor executor;
    private final Clock clock;

    Turns(JdbcTemplate database, Clock clock) {
        this.clock = clock;
        executor = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(database)
                        .usingDbTime()
                        .build()));
    }

    /** Does it if nobody else is at it; says whether it was done. */
    boolean take(String name, Runnable work) {
        try {
            var lock = new LockConfiguration(clock.instant(), name, LONGEST, Duration.ZERO);
            return executor.executeWithLock(
                            (LockingTaskExecutor.TaskWithResult<Boolean>) () -> {
                                work.run();
                                return true;
                            },
                            lock)
                    .wasExecuted();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
