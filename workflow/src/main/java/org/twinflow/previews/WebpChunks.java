package org.twinflow.previews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a WebP that make its picture; EXIF, XMP and unknown ones are left out. */
final class WebpChunks {

    private static final int HEAD = 12;
    private static final int EXIF_AND_XMP = 0b1100;
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpChunks() {}

    static byte[] bare(byte[] webp) throws IOException {
        var in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        var kept = new ByteArrayOutputStream(webp.length);
        kept.write(webp, 0, HEAD);
        for (var at = HEAD; at + 8 <= webp.length; ) {
            var length = in.getInt(at + 4);
            var whole = 8L + length + (length & 1);
            if (length < 0 || at + 8L + length > webp.length) {
                throw new IOException("A chunk is longer than the file");
            }
            var name = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
            if (name.equals("VP8X")) {
                webp[at + 8] &= ~EXIF_AND_XMP;
            }
            if (PICTURE.contains(name)) {
                kept.write(webp, at, (int) Math.min(whole, webp.length - at));
            }
            at += (int) whole;
        }
        var result = kept.toByteArray();
        ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN).putInt(4, result.length - 8);
        return result;
    }
}
