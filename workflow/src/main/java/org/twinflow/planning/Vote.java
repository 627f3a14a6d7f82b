package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What a school said of a proposal. */
@Embeddable
record Vote(int proposal, UUID school, UUID person, boolean agrees, String words, Instant givenAt) {}
