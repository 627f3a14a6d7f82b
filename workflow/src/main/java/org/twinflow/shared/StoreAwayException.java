package org.twinflow.shared;

import org.jspecify.annotations.Nullable;

/** Where the contents of files lie does not answer; what was asked may be asked again. The web layer answers 503. */
public final class StoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreAwayException(@Nullable Throwable cause) {
        super("The store of the contents does not answer", cause);
    }
}
