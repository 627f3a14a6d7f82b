package org.twinflow.incidents;

/** What an entry of an incident's log tells. */
public enum EntryKind {
    REPORTED,
    NOTE,
    /** Somebody was called. */
    CALL,
    /** It is worse, or less bad, than was thought. */
    SEVERITY,
    /** The calls are done. */
    CALLS_DONE,
    /** Somebody goes home. */
    RETURN,
    CLOSED
}
