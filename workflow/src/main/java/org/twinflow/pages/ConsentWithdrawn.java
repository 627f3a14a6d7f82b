package org.twinflow.pages;

import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Pictures of somebody may no longer be shown in a project as they could before. */
public record ConsentWithdrawn(ProjectId project, PersonId pupil) {}
