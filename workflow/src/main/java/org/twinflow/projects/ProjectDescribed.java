package org.twinflow.projects;

import org.twinflow.people.PersonId;

/** A project has another title or other aims. */
public record ProjectDescribed(ProjectId project, PersonId by) {}
