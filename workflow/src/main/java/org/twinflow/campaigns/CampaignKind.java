package org.twinflow.campaigns;

/** What a campaign is for. */
public enum CampaignKind {
    LABEL,
    CONTEST
}
