package org.twinflow.labels;

import org.twinflow.campaigns.CampaignSummary;
import org.twinflow.campaigns.Rubric;
import org.twinflow.projects.ProjectSummary;

/**
 * What somebody sees who is about to apply.
 *
 * @param resubmission whether the project was refused before, so that sub-criteria have to be named
 */
public record Opening(ProjectSummary project, CampaignSummary campaign, Rubric rubric, boolean resubmission) {}
