package org.twinflow.assignments;

/** Where a task stands. */
public enum AssignmentState {
    /** Somebody has to do it. */
    TO_DO,
    /** It is done and waits for a verdict. */
    TO_REVIEW,
    /** It is done, and accepted where that was asked for. */
    FINISHED,
    /** After three reworks it was still not what was asked for. */
    NOT_ACCEPTED,
    /** Nobody finished it within thirty days of its date. */
    LAPSED,
    /** It was called off. */
    CANCELLED;

    /** Whether somebody still has something to do. */
    public boolean isOpen() {
        return this == TO_DO || this == TO_REVIEW;
    }
}
