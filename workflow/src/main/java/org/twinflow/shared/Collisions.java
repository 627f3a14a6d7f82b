package org.twinflow.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Does a piece of work once more when somebody else changed one of its rows at that moment. */
public final class Collisions {

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class, DataIntegrityViolationException.class)
            .maxRetries(2)
            .delay(Duration.ofMillis(50))
            .build());

    private Collisions() {}

    /**
     * @param work begins and ends its own transaction, and reads in it what it decides upon
     * @throws ConcurrencyFailureException when it collides a third time
     * @throws DataIntegrityViolationException when a row that it takes away is pointed at, or one that it adds is there
     *     already, a third time
     */
    public static void again(Runnable work) {
        RETRY.invoke(work);
    }

    /** As above, for work that has a result. */
    public static <T> T again(Supplier<T> work) {
        return RETRY.invoke(work);
    }
}
