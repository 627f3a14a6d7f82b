package org.twinflow.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list of cases shows it.
 *
 * @param processDefinitionId the version that it follows
 * @param waitingAt the ids of the elements at which it waits
 */
public record CaseSummary(
        String id,
        String processKey,
        String processDefinitionId,
        int version,
        String subject,
        CaseState state,
        Instant started,
        @Nullable Instant ended,
        List<String> waitingAt) {}
