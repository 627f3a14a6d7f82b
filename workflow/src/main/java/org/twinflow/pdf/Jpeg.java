package org.twinflow.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a camera wrote around its picture: which way is up is kept, where and by whom it was taken is dropped, and so is
 * what follows the end of the picture: a second one, a film, a depth map.
 *
 * @param orientation as in EXIF, 1 to 8
 * @param bytes the picture without EXIF, XMP, IPTC, comments and makers' notes
 */
public record Jpeg(int orientation, byte[] bytes) {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;
    private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF_MARK = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLOURS_MARK = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_ORIENTATION = 0x0112;

    static boolean is(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }

    public static Jpeg of(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, Math.min(2, bytes.length));
        var orientation = 1;
        var at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            var marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            var next = at + 2 + ((bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff);
            if (marker == END || next > bytes.length) {
                break;
            }
            if (marker == EXIF) {
                orientation = orientation(Arrays.copyOfRange(bytes, at + 4, next), orientation);
            }
            if (marker == START_OF_SCAN) {
                next = endOfScan(bytes, next);
            }
            if (isPicture(bytes, at, marker)) {
                kept.write(bytes, at, next - at);
            }
            at = next;
        }
        kept.write(0xff);
        kept.write(END);
        return new Jpeg(orientation, kept.toByteArray());
    }

    /** The same picture with nothing but its orientation said of it: every viewer shows it the right way up. */
    public byte[] upright() {
        if (orientation == 1) {
            return bytes;
        }
        var exif = ByteBuffer.allocate(2 + 2 + EXIF_MARK.length + 26);
        exif.putShort((short) (0xff00 | EXIF))
                .putShort((short) (exif.capacity() - 2))
                .put(EXIF_MARK);
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) TAG_ORIENTATION).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        var result = new ByteArrayOutputStream(bytes.length + exif.capacity());
        result.write(bytes, 0, 2);
        result.write(exif.array(), 0, exif.capacity());
        result.write(bytes, 2, bytes.length - 2);
        return result.toByteArray();
    }

    /** Where the next marker stands that is neither a stuffed byte nor a restart. */
    private static int endOfScan(byte[] bytes, int from) {
        for (var at = from; at + 1 < bytes.length; at++) {
            var after = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && after != 0 && after != 0xff && (after < 0xd0 || after > 0xd7)) {
                return at;
            }
        }
        return bytes.length;
    }

    private static boolean isPicture(byte[] bytes, int at, int marker) {
        return switch (marker) {
            case JFIF -> begins(bytes, at + 4, JFIF_MARK);
            case COLOURS -> begins(bytes, at + 4, COLOURS_MARK);
            case ADOBE -> true;
            default -> marker != COMMENT && (marker < JFIF || marker > LAST_APPLICATION);
        };
    }

    private static boolean begins(byte[] bytes, int at, byte[] mark) {
        return at + mark.length <= bytes.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
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
