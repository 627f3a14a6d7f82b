package org.twinflow.inbox;

/**
 * A task on the line of its case.
 *
 * @param name in the reader's language
 */
public record LineStep(String name, State state) {

    /** Where the case is with it. */
    public enum State {
        DONE,
        HERE,
        TO_COME
    }
}
