package org.twinflow.journeys;

/** Whether an entry is read by others than its author and the teachers. */
public enum LogState {
    WAITING,
    PUBLISHED,
    REJECTED
}
