package org.twinflow.safekeeping;

/** What kind of thing something is when it is asked how long it is kept; the table of decisions has a row for each. */
public enum RetentionClass {
    /** Evidence for an audit. */
    AUDIT,
    /** Identity, cover and host families: needed for a journey only. */
    TRAVEL,
    HEALTH,
    /** Proof of a consent. */
    CONSENT,
    /** Accounts and messages of pupils. */
    PUPIL,
    CHAT,
    /** Applications for labels and their scores. */
    LABEL,
    /** Marks of a jury. */
    JURY,
    /** The log of sign-ins and refusals. */
    SECURITY
}
