package org.twinflow.inbox;

/** What can be done with a task, seen by a reader. */
public enum TaskState {
    /** Nobody has it, and the reader may take it. */
    OPEN,
    /** The reader has it. */
    MINE,
    /** It waits for somebody else. */
    HELD,
    /** The model wants somebody else than the reader, who has done an earlier task of the case. */
    BARRED,
    /** Somebody has completed it and can still take it back. */
    FINISHING,
    /** It was done. */
    DONE
}
