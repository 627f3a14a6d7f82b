package org.twinflow.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a camera wrote around its picture: which way is up is kept, where and by whom it was taken is dropped.
 *
 * @param orientation as in EXIF, 1 to 8
 * @param bytes the picture without EXIF, XMP, IPTC and comments
 */
record Jpeg(int orientation, byte[] bytes) {

    private static final int START_OF_SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int IPTC = 0xed;
    private static final int COMMENT = 0xfe;
    private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_ORIENTATION = 0x0112;

    static boolean is(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }

    static Jpeg of(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        var orientation = 1;
        var at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            var marker = bytes[at + 1] & 0xff;
            var next = at + 2 + ((bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff);
            if (marker == START_OF_SCAN || next > bytes.length) {
                break;
            }
            if (marker == 0xff) {
                next = at + 1;
            } else if (marker == EXIF) {
                orientation = orientation(Arrays.copyOfRange(bytes, at + 4, next), orientation);
            } else if (marker != IPTC && marker != COMMENT) {
                kept.write(bytes, at, next - at);
            }
            at = next;
        }
        kept.write(bytes, at, bytes.length - at);
        return new Jpeg(orientation, kept.toByteArray());
    }

    private static int orientation(byte[] segment, int otherwise) {
        if (segment.length < 14 || !Arrays.equals(segment, 0, 6, EXIF_MARK, 0, 6)) {
            return otherwise;
        }
        var tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory + 2 > tiff.limit()) {
            return otherwise;
        }
        var fields = tiff.getShort(directory) & 0xffff;
        for (var field = 0; field < fields; field++) {
            var at = directory + 2 + 12 * field;
            if (at + 12 > tiff.limit()) {
                return otherwise;
            }
            if ((tiff.getShort(at) & 0xffff) == TAG_ORIENTATION) {
                var value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }
}
