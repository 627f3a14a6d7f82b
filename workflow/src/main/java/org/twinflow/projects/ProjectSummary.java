package org.twinflow.projects;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.twinflow.people.SchoolSummary;

/** A project as a list shows it. */
public record ProjectSummary(
        ProjectId id,
        String slug,
        String title,
        String aims,
        String language,
        LocalDate start,
        LocalDate end,
        List<SchoolSummary> schools,
        ProjectStatus status,
        long version) {

    /** A project lives by the clock of its first school. */
    public ZoneId zone() {
        return schools.getFirst().zone();
    }
}
