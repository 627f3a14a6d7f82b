package org.twinflow.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of an attachment come from; opened once, when its turn comes. */
@FunctionalInterface
public interface ContentSource {

    InputStream open() throws IOException;

    /** Bytes that are in memory already. */
    static ContentSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
