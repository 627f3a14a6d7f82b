package org.twinflow.followup;

import java.time.Instant;
import org.twinflow.people.PersonSummary;

/** What the host said: whether the group was there as planned, and what was different. */
public record Declared(boolean attended, String note, PersonSummary by, Instant at) {}
