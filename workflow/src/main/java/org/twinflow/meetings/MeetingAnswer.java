package org.twinflow.meetings;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What a person said of a time. */
@Embeddable
record MeetingAnswer(UUID person, Instant slot, String answer, Instant answeredAt) {}
