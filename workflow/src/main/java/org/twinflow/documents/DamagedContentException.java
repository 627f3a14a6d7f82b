package org.twinflow.documents;

import java.io.IOException;

/** The bytes in the store are not those that were stored. */
final class DamagedContentException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedContentException(String hash) {
        super("The content is damaged: " + hash);
    }
}
