package org.twinflow.planning;

import java.time.LocalDate;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** An activity of a plan in force was declared done. */
public record ActivityDone(ProjectId project, ActivityId activity, LocalDate day, PersonId by) {}
