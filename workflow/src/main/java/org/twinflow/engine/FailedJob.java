package org.twinflow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that failed and waits for its next attempt, or for somebody.
 *
 * @param retries how many attempts are left; with none it is an incident
 */
public record FailedJob(
        String id,
        String processKey,
        String processInstanceId,
        String subject,
        @Nullable String element,
        @Nullable String message,
        int retries,
        @Nullable Instant due) {}
