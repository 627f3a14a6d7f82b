package org.twinflow.pages;

/** How somebody said that they agree. */
public enum ConsentMeans {
    /** On a paper that the school keeps; a teacher wrote it down. */
    PAPER,
    /** Signed in, as one who answers for the young person. */
    FAMILY_ACCOUNT
}
