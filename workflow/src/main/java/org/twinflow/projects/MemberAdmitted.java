package org.twinflow.projects;

import org.twinflow.access.Role;
import org.twinflow.people.PersonId;

/** Somebody has a role in a project from now on. */
public record MemberAdmitted(ProjectId project, PersonId person, Role role, PersonId by) {}
