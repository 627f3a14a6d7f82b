package org.twinflow.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Reads a content and fails at its end if it is not the one that was stored. */
final class CheckedContent extends FilterInputStream {

    /** Takes in bytes for the hash. */
    interface Hashing {

        void update(byte[] bytes, int from, int count);
    }

    private final Hashing hashing;
    private final Supplier<String> hash;
    private final String expected;
    private boolean checked;

    CheckedContent(InputStream content, Hashing hashing, Supplier<String> hash, String expected) {
        super(content);
        this.hashing = hashing;
        this.hash = hash;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        var read = in.read(bytes, from, count);
        if (read > 0) {
            hashing.update(bytes, from, read);
        } else if (read < 0 && !checked) {
            checked = true;
            if (!hash.get().equals(expected)) {
                throw new IOException("The content is damaged: " + expected);
            }
        }
        return read;
    }

    /** What is skipped must be hashed too. */
    @Override
    public long skip(long count) throws IOException {
        var skipped = readNBytes((int) Math.min(count, 64 * 1024)).length;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
