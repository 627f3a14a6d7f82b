package org.twinflow.inbox;

/** What brings a task back that was put off, before its day. */
public enum Awaits {
    /** The case moves on: somebody finishes a task of it, or another begins. */
    MOVE,
    /** Something arrives for the case: a comment, a paper, a document. */
    ARRIVAL,
    /** The one or the other. */
    ANYTHING
}
