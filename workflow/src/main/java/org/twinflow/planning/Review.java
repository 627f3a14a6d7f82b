package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What a coordinator said of the plan at the end of a month. */
@Embeddable
record Review(int edition, String progress, String words, UUID person, Instant reviewedAt) {}
