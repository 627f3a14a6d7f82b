package org.twinflow.assignments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says has come of a task. */
@Embeddable
record WorkResult(
        @Column(name = "round_number") int round,
        UUID person,
        @Nullable UUID school,
        String words,
        Instant givenAt) {}
