package org.twinflow.extraction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/**
 * What a worker does at this moment.
 *
 * @param name its own
 * @param document what it reads, null while it waits
 * @param since when it began to do that
 * @param restarts how often its process has gone down since the application was started
 */
public record WorkerActivity(
        String name, WorkKind kind, @Nullable DocumentId document, Instant since, int restarts) {}
