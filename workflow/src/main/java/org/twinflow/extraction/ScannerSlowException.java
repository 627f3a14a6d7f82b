package org.twinflow.extraction;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** The virus scanner did not come to an end with a file. */
final class ScannerSlowException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ScannerSlowException(Duration patience) {
        super("No answer within " + patience);
    }
}
