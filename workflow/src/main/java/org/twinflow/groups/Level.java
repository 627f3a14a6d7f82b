package org.twinflow.groups;

/** How well a pupil speaks the language of the groups, as the Common European Framework counts it. */
public enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2
}
