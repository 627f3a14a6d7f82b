package org.twinflow.planning;

/** The part of a project that an activity belongs to. */
public enum Phase {
    BEFORE_MOBILITY,
    DURING_MOBILITY,
    AFTER_MOBILITY,
    ONLINE
}
