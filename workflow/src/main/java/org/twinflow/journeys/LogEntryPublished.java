package org.twinflow.journeys;

import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** An entry of a travel log can be read by those it is for. */
public record LogEntryPublished(
        ProjectId project, MobilityId mobility, LogEntryId entry, LogAudience audience, PersonId author) {}
