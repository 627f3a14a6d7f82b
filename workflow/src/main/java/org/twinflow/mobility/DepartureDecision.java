package org.twinflow.mobility;

/** What the head says before the departure. */
public enum DepartureDecision {
    GO,
    /** Those stay whose papers are not complete. */
    GO_WITH_EXCLUSIONS,
    NO_GO
}
