package org.twinflow.shared;

/** A file or a request is larger than the limit, in bytes; the web layer answers 413. */
public final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    public TooLargeException(long limit) {
        super("Larger than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
