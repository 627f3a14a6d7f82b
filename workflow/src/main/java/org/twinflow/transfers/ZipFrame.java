package org.twinflow.transfers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.twinflow.shared.RefusedException;

/**
 * Looks at the end of a ZIP before a library reads its directory into memory: one that lists millions of entries in a few
 * megabytes is refused. The format is that of APPNOTE.TXT 4.3.16.
 */
final class ZipFrame {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final long SAYS_ELSEWHERE = 0xffffffffL;

    /** More than enough for the entries that are taken. */
    private static final long LARGEST_DIRECTORY = 4L << 20;

    private ZipFrame() {}

    static void check(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
            var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // until it is full
            }
            var directory = directory(tail);
            if (directory == SAYS_ELSEWHERE || directory > LARGEST_DIRECTORY) {
                throw new RefusedException("transfer.zip.many");
            }
        }
    }

    private static long directory(ByteBuffer tail) {
        for (var at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_SIZE_AT));
            }
        }
        throw new RefusedException("transfer.zip.broken");
    }
}
