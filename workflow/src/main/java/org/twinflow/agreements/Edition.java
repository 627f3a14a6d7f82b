package org.twinflow.agreements;

import java.time.Instant;
import org.twinflow.people.PersonSummary;

/** What a section said once. */
public record Edition(long version, String words, PersonSummary by, Instant at) {}
