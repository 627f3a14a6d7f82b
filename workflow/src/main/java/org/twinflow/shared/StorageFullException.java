package org.twinflow.shared;

/** There is no room left to store what was handed in; the web layer answers 507. */
public final class StorageFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFullException() {
        super("No room left");
    }
}
