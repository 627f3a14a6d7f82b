package org.twinflow.projects;

/** Where a project stands in its life. */
public enum ProjectStatus {
    /** Work goes on. */
    ACTIVE,
    /** The work is done, results are being gathered. */
    FINISHING,
    /** Nothing changes any more. */
    CLOSED
}
