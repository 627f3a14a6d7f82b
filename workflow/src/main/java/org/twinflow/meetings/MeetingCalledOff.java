package org.twinflow.meetings;

import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A meeting that had its time does not take place. */
public record MeetingCalledOff(ProjectId project, MeetingId meeting, String title, PersonId by) {}
