package org.twinflow.budget;

/** What money is for. */
public enum CostKind {
    /** The way there and back. */
    TRAVEL,
    /** Lodging, meals, ways on the spot. */
    SUPPORT,
    /** Preparing, accompanying, what the school itself spends. */
    ORGANISATION,
    /** Help for participants with fewer opportunities. */
    INCLUSION,
    /** What the programme pays by its real cost, and all else. */
    OTHER
}
