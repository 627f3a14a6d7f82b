package org.twinflow.projects;

import org.twinflow.people.SchoolId;

/** A school takes part in a project from now on. */
public record SchoolJoined(ProjectId project, SchoolId school) {}
