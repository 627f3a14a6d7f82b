package org.twinflow.mobility;

/** Why a paper is sent back; the family reads it in its own language. */
public enum ReturnReason {
    UNREADABLE,
    WRONG_PAPER,
    PAGE_MISSING,
    NOT_SIGNED,
    OTHER_NAME,
    EXPIRES_TOO_EARLY,
    /** None of these: the note says why. */
    OTHER
}
