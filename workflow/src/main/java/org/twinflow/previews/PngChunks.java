package org.twinflow.previews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The chunks of a PNG that make its picture; all words, and what follows its end, are left out. */
final class PngChunks {

    private static final int HEAD = 8;
    private static final int AROUND = 12;

    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "hIST", "acTL", "fcTL", "fdAT");

    private PngChunks() {}

    static byte[] bare(byte[] png) throws IOException {
        var kept = new ByteArrayOutputStream(png.length);
        kept.write(png, 0, Math.min(HEAD, png.length));
        for (var at = HEAD; at + AROUND <= png.length; ) {
            var length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - AROUND) {
                throw new IOException("A chunk is longer than the file");
            }
            var name = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PICTURE.contains(name)) {
                kept.write(png, at, length + AROUND);
            }
            if (name.equals("IEND")) {
                return kept.toByteArray();
            }
            at += length + AROUND;
        }
        throw new IOException("A PNG without an end");
    }
}
