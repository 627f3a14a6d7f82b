package org.twinflow.search;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of several nodes that share an index, one at a time looks after it. */
final class IndexLock implements AutoCloseable {

    private static final String NAME = "search-index";

    /** A node that dies holds the others up for as long at most; one that lives asks for more time in between. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What is soon done is waited for. */
    private static final int TRIES = 5;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

    private final Clock clock;
    private final LockingTaskExecutor executor;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-index-lock").factory());

    IndexLock(JdbcTemplate database, Clock clock) {
        this.clock = clock;
        var locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(database)
                .usingDbTime()
                .build());
        executor = new DefaultLockingTaskExecutor(new KeepAliveLockProvider(locks, keeper));
    }

    /** Does it if nobody else is at it for long; says whether it was done. */
    boolean take(Runnable work) {
        var done = tryOnce(work);
        for (var tries = 1; !done && tries < TRIES; tries++) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            done = tryOnce(work);
        }
        return done;
    }

    private boolean tryOnce(Runnable work) {
        try {
            return executor.executeWithLock(
                            (LockingTaskExecutor.TaskWithResult<Boolean>) () -> {
                                work.run();
                                return true;
                            },
                            new LockConfiguration(clock.instant(), NAME, LONGEST, Duration.ZERO))
                    .wasExecuted();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
