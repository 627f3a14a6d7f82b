package org.twinflow.closing;

/** What a project should have done before it is closed. */
public enum ClosingItem {
    /** The results are gathered in the library. */
    RESULTS,
    /** Pupils, teachers and families were asked what they think. */
    EVALUATION,
    /** Labels that were applied for are decided, or will be waited for. */
    LABEL,
    /** No task is open. */
    TASKS,
    /** The papers of all journeys are there. */
    MOBILITIES
}
