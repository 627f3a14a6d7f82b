package org.twinflow.planning;

import org.twinflow.projects.ProjectId;

/** An edition of a project's plan is in force from now on. */
public record PlanPublished(ProjectId project, PlanId plan, int edition) {}
