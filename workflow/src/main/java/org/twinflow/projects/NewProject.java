package org.twinflow.projects;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.SchoolId;

/**
 * What is known of a project when it is founded.
 *
 * @param language the language the title and aims are written in, ISO 639-1
 * @param schools the partner schools, the founder's first
 */
public record NewProject(
        String title, String aims, String language, LocalDate start, LocalDate end, List<SchoolId> schools) {}
