package org.twinflow.projects;

/** Where a project stands in its life. */
public enum ProjectStatus {
    /** Work goes on. */
    ACTIVE,
    /** The work is done, results are being gathered. */
    FINISHING,
    /** Nothing changes any more; its coordinators can take it up again for a year. */
    CLOSED,
    /** Closed, and what had to go is gone. */
    ARCHIVED;

    /** Whether nothing changes any more. */
    public boolean isOver() {
        return this == CLOSED || this == ARCHIVED;
    }
}
