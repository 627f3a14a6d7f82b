package org.twinflow.notifications;

/** What became of a letter. */
public enum LetterState {
    /** It is to be sent, for the first time or again. */
    WAITING,
    SENT,
    /** The server did not take it, however often it was tried. */
    FAILED,
    /** The address takes no mail. */
    BOUNCED,
    /** There was nothing left to say, or nobody to say it to. */
    DROPPED
}
