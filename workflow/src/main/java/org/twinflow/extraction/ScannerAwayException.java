package org.twinflow.extraction;

import java.io.IOException;
import java.io.Serial;

/** The virus scanner cannot be reached, or says nothing that could be understood: that is no fault of the file. */
final class ScannerAwayException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ScannerAwayException(String message) {
        super(message);
    }

    ScannerAwayException(IOException cause) {
        super(cause);
    }
}
