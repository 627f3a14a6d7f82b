package org.twinflow.assignments;

/** How much a task presses, beside its date. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
