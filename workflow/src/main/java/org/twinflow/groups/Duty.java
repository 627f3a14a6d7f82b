package org.twinflow.groups;

/** What a member of a group looks after. */
public enum Duty {
    CHAIR,
    SCRIBE,
    TIMEKEEPER,
    SPEAKER,
    RESEARCHER
}
