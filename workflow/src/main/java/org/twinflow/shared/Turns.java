package org.twinflow.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one node at a time do what must not be done twice at once. */
@Component
public class Turns implements DisposableBean {

    /** A node that dies holds the others up for as long at most; one that lives asks for more time in between. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final LockingTaskExecutor executor;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("turns").factory());
    private final Clock clock;

    Turns(JdbcTemplate database, Clock clock) {
        this.clock = clock;
        var locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(database)
                .usingDbTime()
                .build());
        executor = new DefaultLockingTaskExecutor(new KeepAliveLockProvider(locks, keeper));
    }

    @Override
    public void destroy() {
        keeper.shutdownNow();
    }

    /** Does it if nobody else is at it; says whether it was done. */
    public boolean take(String name, Runnable work) {
        return take(name, LONGEST, work);
    }

    /** @param longest for how long a node that dies holds the others up; half a minute at least */
    public boolean take(String name, Duration longest, Runnable work) {
        try {
            var lock = new LockConfiguration(clock.instant(), name, longest, Duration.ZERO);
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
