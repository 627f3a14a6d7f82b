package org.twinflow.contests;

import java.util.List;
import org.twinflow.campaigns.CampaignId;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;

/** The chair has published the ranking of a category. */
public record RankingPublished(CampaignId campaign, String category, List<Ranked> entries) {

    /** An entry that has its place now. */
    public record Ranked(ContestEntryId entry, ProjectId project, PersonId entrant) {}
}
