package org.twinflow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a process with all that was deployed beside it.
 *
 * @param id the id that a task or case names as its process definition
 * @param tag what the author calls the version
 * @param source where it came from: {@code bundle:HASH}, {@code person:ID}, or what a machine said
 */
public record ModelVersion(
        String id,
        String key,
        String name,
        int version,
        @Nullable String tag,
        String deploymentId,
        Instant deployedAt,
        @Nullable String source,
        long running) {}
