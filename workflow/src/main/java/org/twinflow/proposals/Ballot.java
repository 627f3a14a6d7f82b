package org.twinflow.proposals;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * What a voter said of a task.
 *
 * @param task its place in the proposal
 * @param voter the school or person whose vote it is
 * @param person who gave it
 */
@Embeddable
record Ballot(
        int task,
        UUID voter,
        UUID person,
        @Enumerated(EnumType.STRING) Says says,
        String reason,
        Instant castAt) {}
