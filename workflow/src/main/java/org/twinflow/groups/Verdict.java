package org.twinflow.groups;

/** What a teacher says to an activity that a group proposes. */
public enum Verdict {
    ACCEPT,
    RETURN,
    REFUSE
}
