package org.twinflow.stream;

import java.time.Instant;
import java.util.List;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/**
 * Nothing has happened in a project for some time.
 *
 * @param since when something happened last
 * @param fortnights how often this was found since then, this time included
 * @param next the title of what the plan has next, or empty
 * @param leads who speak for the schools at which there is school today
 */
public record ProjectSilent(ProjectId project, Instant since, int fortnights, String next, List<PersonId> leads) {}
