package org.twinflow.shared;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;

/** Does a piece of work once more when somebody else changed one of its rows at that moment. */
public final class Collisions {

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingFailureException.class)
            .maxRetries(2)
            .delay(Duration.ofMillis(50))
            .build());

    private Collisions() {}

    /**
     * @param work begins and ends its own transaction, and reads in it what it decides upon
     * @throws OptimisticLockingFailureException when it collides a third time
     */
    public static void again(Runnable work) {
        RETRY.invoke(work);
    }
}
