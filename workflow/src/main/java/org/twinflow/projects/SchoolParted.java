package org.twinflow.projects;

import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;

/**
 * A school takes no part in a project any more; its people have left before.
 *
 * @param successor the school that answers for what it answered for
 */
public record SchoolParted(ProjectId project, SchoolId school, SchoolId successor, PersonId by) {}
