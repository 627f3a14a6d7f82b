package org.twinflow.founding;

/** Whether the founders come from two countries or from one; a national project cannot get a quality label. */
public enum FoundingKind {
    EUROPEAN,
    NATIONAL
}
