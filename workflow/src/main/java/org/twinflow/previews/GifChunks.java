package org.twinflow.previews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The blocks of a GIF that make its pictures; comments, XMP and what follows its end are left out. */
final class GifChunks {

    private static final int HEAD = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int END = 0x3b;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private GifChunks() {}

    static byte[] bare(byte[] gif) throws IOException {
        try {
            return walk(gif);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IOException("A GIF without an end", e);
        }
    }

    private static byte[] walk(byte[] gif) throws IOException {
        var kept = new ByteArrayOutputStream(gif.length);
        var at = HEAD + colours(gif[10]);
        kept.write(gif, 0, at);
        while (true) {
            var begin = at;
            switch (gif[at] & 0xff) {
                case END -> {
                    kept.write(END);
                    return kept.toByteArray();
                }
                case EXTENSION -> {
                    at = afterBlocks(gif, at + 2);
                    if (isPicture(gif, begin)) {
                        kept.write(gif, begin, at - begin);
                    }
                }
                case IMAGE -> {
                    at = afterBlocks(gif, at + 11 + colours(gif[at + 9]));
                    kept.write(gif, begin, at - begin);
                }
                default -> throw new IOException("Not a block of a GIF");
            }
        }
    }

    /** When a picture is shown and how often, and nothing else. */
    private static boolean isPicture(byte[] gif, int at) {
        var label = gif[at + 1] & 0xff;
        return label == GRAPHIC_CONTROL
                || label == APPLICATION
                        && new String(gif, at + 3, 11, StandardCharsets.ISO_8859_1).equals("NETSCAPE2.0");
    }

    private static int afterBlocks(byte[] gif, int from) {
        var at = from;
        while (gif[at] != 0) {
            at += 1 + (gif[at] & 0xff);
        }
        return at + 1;
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
