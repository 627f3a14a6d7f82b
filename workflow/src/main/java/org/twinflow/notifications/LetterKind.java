package org.twinflow.notifications;

/** What a letter is. */
public enum LetterKind {
    /** One thing, told at once. */
    NOTICE,
    /** Everything of a day. */
    DIGEST,
    /** Asks whether an address is the person's. */
    CONFIRM
}
