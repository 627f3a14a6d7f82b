package org.twinflow.projects;

import org.twinflow.people.PersonId;

/** A project exists. */
public record ProjectFounded(ProjectId project, PersonId founder) {}
