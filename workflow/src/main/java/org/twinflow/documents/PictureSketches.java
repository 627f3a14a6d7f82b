package org.twinflow.documents;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Sketches of pictures: 256 bits, each of which says whether a place is darker than its neighbour. They are made where
 * pictures are drawn, in a process of its own; here they are only compared.
 */
final class PictureSketches {

    private static final int BITS = 256;

    /** Sixteen parts and at most fifteen differences: one part at least is the same. */
    private static final int MOST_DIFFERENCES = 15;

    /** A blank page has hardly any edges, and all blank pages look alike. */
    private static final int FEWEST_EDGES = 24;

    private static final long APART = 0x5049435455524553L;

    private PictureSketches() {}

    /** @param hex 64 digits, as the drawing process has written them */
    static Sketch of(String hex) {
        var bits = HexFormat.of().parseHex(hex);
        return bits.length * 8 != BITS || edges(bits) < FEWEST_EDGES
                ? Sketch.none(LikenessKind.PICTURE)
                : new Sketch(LikenessKind.PICTURE, hex);
    }

    private static int edges(byte[] bits) {
        var edges = 0;
        for (var eight : bits) {
            edges += Integer.bitCount(eight & 0xff);
        }
        return edges;
    }

    /** Parts of a blank sky are left out: every second photo has some. */
    static List<Long> parts(byte[] sketch) {
        var words = ByteBuffer.wrap(sketch).asShortBuffer();
        var parts = new ArrayList<Long>();
        for (var at = 0; at < words.limit(); at++) {
            if (words.get(at) != 0) {
                parts.add(TextSketches.mixed(APART + ((long) at << 16) + (words.get(at) & 0xffff)));
            }
        }
        return parts;
    }

    static int likeness(byte[] one, byte[] other) {
        var differences = 0;
        for (var at = 0; at < one.length; at++) {
            differences += Integer.bitCount((one[at] ^ other[at]) & 0xff);
        }
        return differences > MOST_DIFFERENCES ? 0 : 100 - 100 * differences / BITS;
    }
}
