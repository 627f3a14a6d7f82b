package org.twinflow.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;

/**
 * A version of a package that was put into force.
 *
 * @param id the id that tasks and cases name as their process definition
 * @param by who deployed it, or null when it came with the application or from a machine
 * @param bundled whether it came with the application
 */
public record VersionDetails(
        String id,
        String key,
        int version,
        @Nullable String tag,
        Instant deployedAt,
        @Nullable PersonId by,
        String note,
        boolean bundled,
        long running) {}
