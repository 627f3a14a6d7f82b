package org.twinflow.documents;

/** How far the reading of a version has come. */
public enum DocumentState {
    /** On disk, not yet read. */
    RECEIVED,
    /** Being read. */
    READING,
    /** All its text is there. */
    READY,
    /** Some of its text is missing. */
    READY_WITH_LOSS,
    /** Nothing could be read; the file is kept as it is. */
    UNREADABLE,
    /** Kept, but given to nobody. */
    QUARANTINED;

    /** Whether its text can be found, or what there is of it. */
    public boolean isFound() {
        return this == READY || this == READY_WITH_LOSS;
    }

    public boolean isFinal() {
        return this != RECEIVED && this != READING;
    }
}
