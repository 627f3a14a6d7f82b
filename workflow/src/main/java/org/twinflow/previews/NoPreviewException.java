package org.twinflow.previews;

import java.io.IOException;

/** There will be nothing to look at; the message is the reason's key. */
class NoPreviewException extends IOException {

    NoPreviewException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
