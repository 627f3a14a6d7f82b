package org.twinflow.mobility;

/** What a paper is kept for; for how long says the table of decisions. */
public enum Retention {
    /** Evidence for an audit. */
    AUDIT,
    /** Needed for the journey only. */
    TRAVEL,
    /** Health. */
    HEALTH,
    /** Proof of a consent. */
    CONSENT
}
