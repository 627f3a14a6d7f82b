package org.twinflow.pdf;

/** How a state is coloured; the word beside it says the same. */
public enum Tone {
    PLAIN,
    NONE,
    INFO,
    OK,
    WARN,
    BAD,
    OLD
}
