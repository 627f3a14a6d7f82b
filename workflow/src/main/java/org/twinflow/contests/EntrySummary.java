package org.twinflow.contests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Category;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectId;

/** An entry as a list shows it. */
public record EntrySummary(
        ContestEntryId id,
        CampaignSummary campaign,
        Category category,
        ProjectId project,
        String projectTitle,
        SchoolSummary school,
        List<SchoolSummary> schools,
        EntryState state,
        @Nullable Instant submittedAt,
        boolean mine,
        long version) {

    public List<String> letters() {
        return schools.stream().map(SchoolSummary::letters).distinct().toList();
    }
}
