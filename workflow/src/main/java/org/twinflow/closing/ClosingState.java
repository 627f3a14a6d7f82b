package org.twinflow.closing;

/** How far the end of a project has come. */
public enum ClosingState {
    /** The coordinators go through the checklist. */
    CHECKING,
    /** The schools say their last word. */
    LAST_WORDS,
    /** Nothing changes any more; a coordinator can take the work up again. */
    CLOSED,
    /** What had to go is gone; somebody looks at it and signs. */
    PURGED,
    ARCHIVED,
    REOPENED;

    public boolean isResting() {
        return this == CLOSED || this == PURGED || this == ARCHIVED;
    }
}
