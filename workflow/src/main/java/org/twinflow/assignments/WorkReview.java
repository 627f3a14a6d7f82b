package org.twinflow.assignments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What the giver of a task says of a result. */
@Embeddable
record WorkReview(
        @Column(name = "round_number") int round, UUID person, boolean accepted, String words, Instant givenAt) {}
