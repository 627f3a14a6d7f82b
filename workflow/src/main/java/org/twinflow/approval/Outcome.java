package org.twinflow.approval;

/** How a request for approval ended. */
public enum Outcome {
    /** All who were asked approved. */
    APPROVED,
    /** Somebody asked for changes. */
    CHANGES_ASKED,
    /** Whoever asked took the request back. */
    WITHDRAWN,
    /** A new version came. */
    OVERTAKEN
}
