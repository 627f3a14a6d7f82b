package org.twinflow.proposals;

/** What a voter says of a proposed task. */
public enum Says {
    YES,
    NO,
    /** Counts for the quorum, and neither for nor against. */
    ABSTAIN
}
