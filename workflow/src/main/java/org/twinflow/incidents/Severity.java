package org.twinflow.incidents;

/** How bad something is; the table {@code call-tree} says who is called then. */
public enum Severity {
    /** Settled where the group is. */
    MINOR,
    /** A doctor, the police or a school has to help. */
    MODERATE,
    /** Life, health or safety of somebody is at stake. */
    SERIOUS;

    /** Whether those concerned are told at once, whatever the hour. */
    public boolean isUrgent() {
        return this != MINOR;
    }
}
