package org.twinflow.web.limits;

import java.time.Duration;

/** Somebody asks for the same costly thing over and over. */
public class TooOftenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooOftenException(Duration wait) {
        super("Too often");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How many seconds there are to wait. */
    public long seconds() {
        return seconds;
    }
}
