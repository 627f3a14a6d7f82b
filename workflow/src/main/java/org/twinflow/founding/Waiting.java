package org.twinflow.founding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on whom a founding waits.
 *
 * @param name the person's, the school's, or the letters of the service's country
 * @param task the id of the task, if the reader may do it
 */
public record Waiting(
        Office office,
        String name,
        Instant since,
        @Nullable Instant due,
        @Nullable String task) {}
