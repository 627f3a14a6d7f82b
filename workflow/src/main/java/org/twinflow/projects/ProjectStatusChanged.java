package org.twinflow.projects;

import org.twinflow.people.PersonId;

/** A project stands elsewhere in its life. */
public record ProjectStatusChanged(ProjectId project, ProjectStatus status, PersonId by) {}
