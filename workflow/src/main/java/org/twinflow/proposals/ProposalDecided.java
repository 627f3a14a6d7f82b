package org.twinflow.proposals;

import org.twinflow.projects.ProjectId;

/** The votes on a proposal are counted. */
public record ProposalDecided(ProposalId proposal, ProjectId project, String title, int accepted) {}
