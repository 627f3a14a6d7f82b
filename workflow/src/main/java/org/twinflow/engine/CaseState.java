package org.twinflow.engine;

/** How far a case is. */
public enum CaseState {
    RUNNING,
    /** It runs, but a step of it has failed for good and waits for somebody. */
    INCIDENT,
    ENDED,
    CANCELLED
}
