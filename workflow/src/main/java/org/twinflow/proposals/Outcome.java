package org.twinflow.proposals;

/** What the vote says of a proposed task. */
public enum Outcome {
    /** More said yes than no, and enough voted. */
    ACCEPTED,
    /** At least as many said no as yes. */
    DECLINED,
    /** Fewer voted than the quorum asks for. */
    NO_QUORUM
}
