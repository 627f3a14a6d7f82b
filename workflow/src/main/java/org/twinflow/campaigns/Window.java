package org.twinflow.campaigns;

/** Whether a campaign takes anything today. */
public enum Window {
    OPEN,
    /** Taken, but judged in the next round. */
    DEFER,
    CLOSED
}
