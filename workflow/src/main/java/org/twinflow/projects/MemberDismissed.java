package org.twinflow.projects;

import org.twinflow.people.PersonId;

/** Somebody is nothing in a project any more. */
public record MemberDismissed(ProjectId project, PersonId person, PersonId by) {}
