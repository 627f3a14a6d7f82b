package org.twinflow.stream;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.projects.ProjectId;

/**
 * A week in which something happened in a project is over.
 *
 * @param monday its first day
 * @param titles of what happened, the latest first, as far as every teacher may read them; not of all
 */
public record WeekPassed(ProjectId project, LocalDate monday, List<String> titles) {}
