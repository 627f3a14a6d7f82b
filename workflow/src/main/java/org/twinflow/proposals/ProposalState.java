package org.twinflow.proposals;

/** Where a proposal stands. */
public enum ProposalState {
    /** Votes are taken. */
    OPEN,
    /** The votes are counted. */
    DECIDED,
    /** It was called off before the votes were counted. */
    CALLED_OFF
}
