package org.twinflow.labels;

/** Whether the minimums of a rubric are reached. */
public enum Gates {
    MET,
    MISSED,
    /** Two reviewers do not agree on it. */
    DISPUTED
}
