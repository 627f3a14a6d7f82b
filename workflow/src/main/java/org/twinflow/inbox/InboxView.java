package org.twinflow.inbox;

/** The lists of an inbox. */
public enum InboxView {
    /** What the reader can do now. */
    ME,
    /** What waits for others in what the reader coordinates or has started. */
    WAITING,
    /** What the reader has put off, for as long as it stays away. */
    PUT_OFF,
    /** What the reader has done. */
    DONE
}
