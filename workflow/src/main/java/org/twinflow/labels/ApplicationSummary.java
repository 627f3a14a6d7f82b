package org.twinflow.labels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/**
 * An application as a list shows it.
 *
 * @param number the one that people read, such as 26-117
 * @param campaign the campaign's title
 * @param mine whether the reader wrote it
 */
public record ApplicationSummary(
        LabelApplicationId id,
        String number,
        ProjectId project,
        String projectTitle,
        List<SchoolSummary> schools,
        String campaign,
        ApplicationState state,
        Instant openedAt,
        @Nullable Instant submittedAt,
        boolean mine,
        long version) {

    public List<String> letters() {
        return schools.stream().map(SchoolSummary::letters).distinct().toList();
    }
}
