package org.twinflow.labels;

/** How far an application has come. */
public enum ApplicationState {
    NOT_ELIGIBLE,
    DRAFT,
    SUBMITTED,
    NOT_ADMISSIBLE,
    UNDER_REVIEW,
    AWARDED,
    DECLINED;

    public boolean isRunning() {
        return this == DRAFT || this == SUBMITTED || this == UNDER_REVIEW;
    }

    public boolean isDecided() {
        return this == AWARDED || this == DECLINED;
    }
}
