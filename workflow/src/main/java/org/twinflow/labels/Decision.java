package org.twinflow.labels;

/** What the officer decides. */
public enum Decision {
    AWARD,
    REFUSE
}
