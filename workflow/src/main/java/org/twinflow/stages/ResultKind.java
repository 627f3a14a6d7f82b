package org.twinflow.stages;

/** What can count as a result. */
public enum ResultKind {
    DOCUMENT,
    PAGE
}
