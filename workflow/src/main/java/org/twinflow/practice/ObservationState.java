package org.twinflow.practice;

/** Where an observation stands. */
public enum ObservationState {
    /** The colleague is asked to come and write. */
    ASKED,
    /** The colleague cannot come. */
    DECLINED,
    /** What was seen is written down, and not answered yet. */
    WRITTEN,
    ANSWERED,
    /** Whoever asked took it back, or one of the two left the project. */
    CALLED_OFF
}
