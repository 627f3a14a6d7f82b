package org.twinflow.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Reads a content and fails if it is not the one that was stored. The last bytes are held back until the hash of all is
 * known to be right: who is sent a damaged content gets less than was announced, and notices.
 */
final class CheckedContent extends FilterInputStream {

    private static final int CHUNK = 64 * 1024;

    /** Takes in bytes for the hash. */
    interface Hashing {

        void update(byte[] bytes, int from, int count);
    }

    private final Hashing hashing;
    private final Supplier<String> hash;
    private final String expected;
    private byte[] given = new byte[0];
    private byte[] next = new byte[CHUNK];
    private int nextCount;
    private int position;
    private int end;
    private boolean begun;
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
        if (count == 0) {
            return 0;
        }
        if (position == end && !advance()) {
            return -1;
        }
        var taken = Math.min(count, end - position);
        System.arraycopy(given, position, bytes, from, taken);
        position += taken;
        return taken;
    }

    /** Reads one chunk ahead, so that the last one is given only once the whole is checked. */
    private boolean advance() throws IOException {
        if (!begun) {
            begun = true;
            nextCount = take(next);
        }
        if (nextCount == 0) {
            return false;
        }
        var spare = given.length == CHUNK ? given : new byte[CHUNK];
        given = next;
        end = nextCount;
        position = 0;
        next = spare;
        nextCount = take(next);
        return true;
    }

    private int take(byte[] chunk) throws IOException {
        if (checked) {
            return 0;
        }
        var count = in.readNBytes(chunk, 0, chunk.length);
        hashing.update(chunk, 0, count);
        if (count < chunk.length) {
            checked = true;
            if (!hash.get().equals(expected)) {
                end = position;
                nextCount = 0;
                throw new DamagedContentException(expected);
            }
        }
        return count;
    }

    /** What is skipped is hashed too. Stops early at the end alone: who gives a part of a content asks only once. */
    @Override
    public long skip(long count) throws IOException {
        var left = Math.max(count, 0);
        var wanted = left;
        while (left > 0 && (position < end || advance())) {
            var taken = (int) Math.min(left, end - position);
            position += taken;
            left -= taken;
        }
        return wanted - left;
    }

    @Override
    public int available() {
        return end - position;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
