package org.twinflow.transfers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.TooLargeException;

/** The bytes of an entry, which end with an error where they are more than the entry may have. */
final class ZipEntryBytes extends FilterInputStream {

    /** Text packs to a twentieth, a bomb to a thousandth. */
    private static final long RATIO = 250;

    private static final long SMALL = 4L << 20;

    private final long packed;
    private final long limit;
    private final long left;
    private long read;

    /**
     * @param limit the most bytes that a file may have
     * @param left the most bytes that may still come out of the archive
     */
    ZipEntryBytes(InputStream bytes, ZipArchiveEntry entry, long limit, long left) {
        super(bytes);
        this.packed = Math.max(entry.getCompressedSize(), 1);
        this.limit = limit;
        this.left = left;
    }

    /**
     * What is known of an entry once it has been read.
     *
     * @param sha256 of its bytes
     */
    record Facts(String sha256, long size) {}

    /** How many bytes have come so far. */
    long count() {
        return read;
    }

    /** Reads it all once, before anything is stored. */
    Facts examine(ZipArchiveEntry entry) throws IOException {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var sum = new CRC32();
            var chunk = new byte[64 * 1024];
            for (var count = read(chunk, 0, chunk.length); count >= 0; count = read(chunk, 0, chunk.length)) {
                sha256.update(chunk, 0, count);
                sum.update(chunk, 0, count);
            }
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new ZipException("The sum differs");
            }
            return new Facts(HexFormat.of().formatHex(sha256.digest()), read);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        var more = in.read(bytes, from, count);
        if (more > 0) {
            read += more;
            if (read > limit) {
                throw new TooLargeException(limit);
            }
            if (read > left) {
                throw new RefusedException("transfer.zip.total");
            }
            if (read > SMALL && read / packed > RATIO) {
                throw new RefusedException("transfer.zip.bomb");
            }
        }
        return more;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
