package org.twinflow.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Turns bytes into what is written to disk and back; knows their hash once they are written. */
interface Seal {

    /** What is written to it comes out as it is to lie on disk. */
    OutputStream sealed(OutputStream disk) throws IOException;

    /** The name of what was written, to be asked for after the stream is closed. */
    String hash();

    /** The bytes as they were before; fails at the end if the hash is another. */
    InputStream opened(InputStream disk, String hash) throws IOException;
}
