package org.twinflow.shared;

/** Somebody changed the thing since the reader last saw it; the web layer answers 412. */
public final class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleException(Object id) {
        super("Changed meanwhile: " + id);
    }
}
