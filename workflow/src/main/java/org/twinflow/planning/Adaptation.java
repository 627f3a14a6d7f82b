package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** How a school does an activity in its own way. */
@Embeddable
record Adaptation(UUID code, UUID school, String title, String words, UUID person, Instant adaptedAt) {}
