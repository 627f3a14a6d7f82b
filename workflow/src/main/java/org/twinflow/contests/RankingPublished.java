package org.twinflow.contests;

import org.twinflow.campaigns.CampaignId;

/** The chair has published the ranking of a category. */
public record RankingPublished(CampaignId campaign, String category) {}
