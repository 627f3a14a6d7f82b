package org.twinflow.assignments;

import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** A teacher has given a task. */
public record AssignmentGiven(ProjectId project, AssignmentId assignment, String title, PersonId by) {}
