package org.twinflow.groups;

import java.time.LocalDate;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** Pupils may say until a day what they wish to work on. */
public record WishesOpened(ProjectId project, DivisionId division, String title, LocalDate until, PersonId by) {}
