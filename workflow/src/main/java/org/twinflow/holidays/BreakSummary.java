package org.twinflow.holidays;

import java.time.Instant;

/** A break as it is kept. */
public record BreakSummary(BreakId id, NewBreak facts, Instant changedAt, long version) {}
