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

    public boolean isFinal() {
        return this != RECEIVED && this != READING;
    }
}
