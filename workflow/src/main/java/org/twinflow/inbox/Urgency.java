package org.twinflow.inbox;

/** How soon a task wants to be done, seen from the day and week of who reads. */
public enum Urgency {
    LATE,
    TODAY,
    WEEK,
    LATER
}
