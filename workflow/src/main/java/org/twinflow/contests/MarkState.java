package org.twinflow.contests;

/** How far a juror has come. */
public enum MarkState {
    OPEN,
    SENT,
    /** Has a conflict of interest, and is out. */
    RECUSED
}
