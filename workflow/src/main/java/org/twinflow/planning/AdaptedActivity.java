package org.twinflow.planning;

import java.time.Instant;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/** How one school does an activity that the others do as it is planned. */
public record AdaptedActivity(SchoolSummary school, String title, String words, PersonSummary by, Instant at) {}
