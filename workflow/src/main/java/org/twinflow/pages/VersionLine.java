package org.twinflow.pages;

import java.time.Instant;
import org.twinflow.people.PersonSummary;

/** A version of a page in the list of all of them. */
public record VersionLine(int number, String title, PersonSummary savedBy, Instant savedAt) {}
