package org.twinflow.contests;

/** How far an entry has come. */
public enum EntryState {
    NOT_ELIGIBLE,
    DRAFT,
    SUBMITTED,
    NOT_ADMISSIBLE,
    /** Before the jurors. */
    MARKING,
    /** Marked by all its jurors; the jury has not met yet. */
    RANKED,
    PUBLISHED;

    /** Whether the entry has its project's one place in the competition. */
    public boolean isIn() {
        return this != NOT_ELIGIBLE && this != NOT_ADMISSIBLE;
    }
}
