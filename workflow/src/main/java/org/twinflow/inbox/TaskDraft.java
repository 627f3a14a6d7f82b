package org.twinflow.inbox;

import java.time.Instant;
import java.util.Map;

/** Answers that a person has not sent yet. */
public record TaskDraft(int version, Map<String, Object> values, Instant savedAt) {}
