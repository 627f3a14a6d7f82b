package org.twinflow.labels;

/** How far a reviewer has come. */
public enum ReviewState {
    /** Asked, and has not yet said whether there is a conflict of interest. */
    ASSIGNED,
    /** Has said that there is none, and may read. */
    OPEN,
    SENT,
    /** Has a conflict of interest, and is out. */
    RECUSED
}
