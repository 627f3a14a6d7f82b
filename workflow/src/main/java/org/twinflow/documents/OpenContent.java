package org.twinflow.documents;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a version, to be closed by who asked for them.
 *
 * @param stream ends with an {@link IOException} when the bytes are not those that were stored
 */
public record OpenContent(InputStream stream, String filename, String mediaType, long size, String sha256)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
