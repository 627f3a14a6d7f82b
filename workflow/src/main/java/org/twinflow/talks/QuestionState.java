package org.twinflow.talks;

/** What became of a question. */
public enum QuestionState {
    OPEN,
    ANSWERED,
    /** Who was asked cannot say. */
    DECLINED,
    /** Nobody needs the answer any more. */
    WITHDRAWN,
    /** Nobody answered for a month. */
    LAPSED
}
