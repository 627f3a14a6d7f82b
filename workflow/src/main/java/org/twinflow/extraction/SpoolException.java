package org.twinflow.extraction;

import java.io.IOException;
import java.io.Serial;

/** A file could not be copied to where it is read, for want of room most often. */
final class SpoolException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    SpoolException(IOException cause) {
        super(cause);
    }
}
