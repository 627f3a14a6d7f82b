package org.twinflow.documents;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Sketches of texts: MinHash (Broder 1997) over every four words in a row, without accents, capitals, signs and layout.
 * Of two texts, the share of equal numbers tells the share of rows of four words that both have.
 */
final class TextSketches {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final int ROW = 4;

    /** A shorter text is a form or a heading, and many are the same. */
    private static final int FEWEST_ROWS = 30;

    private static final int NUMBERS = 96;

    /** Six numbers in a row are one part: at a likeness of 80 % one of the sixteen is the same in 99 of 100 cases. */
    private static final int IN_PART = 6;

    private static final int ALIKE = 80;

    private static final long[] SEEDS =
            new SplittableRandom(1948).longs(NUMBERS).toArray();

    private TextSketches() {}

    static Sketch of(String text) {
        var rows = rows(text);
        if (rows.size() < FEWEST_ROWS) {
            return Sketch.none(LikenessKind.TEXT);
        }
        var least = new int[NUMBERS];
        Arrays.fill(least, -1); // the largest, as they are compared without a sign
        for (var row : rows) {
            for (var at = 0; at < NUMBERS; at++) {
                var number = (int) (mixed(row ^ SEEDS[at]) >>> 32);
                if (Integer.compareUnsigned(number, least[at]) < 0) {
                    least[at] = number;
                }
            }
        }
        var bytes = ByteBuffer.allocate(NUMBERS * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return new Sketch(LikenessKind.TEXT, HexFormat.of().formatHex(bytes.array()));
    }

    private static Set<Long> rows(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var rows = new HashSet<Long>();
        Deque<Long> words = new ArrayDeque<>();
        var found = WORD.matcher(plain.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(hash(found.group()));
            if (words.size() == ROW) {
                var row = 0L;
                for (var word : words) {
                    row = mixed(row + word);
                }
                rows.add(row);
                words.remove();
            }
        }
        return rows;
    }

    private static long hash(String word) {
        var hash = 0xcbf29ce484222325L;
        for (var at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The last step of MurmurHash3: each bit depends on all. */
    static long mixed(long value) {
        var mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    static List<Long> parts(byte[] sketch) {
        var numbers = ByteBuffer.wrap(sketch).asIntBuffer();
        var parts = new ArrayList<Long>();
        for (var at = 0; at + IN_PART <= numbers.limit(); at += IN_PART) {
            var part = mixed(at + 1L);
            for (var next = at; next < at + IN_PART; next++) {
                part = mixed(part + numbers.get(next));
            }
            parts.add(part);
        }
        return parts;
    }

    static int likeness(byte[] one, byte[] other) {
        var left = ByteBuffer.wrap(one).asIntBuffer();
        var right = ByteBuffer.wrap(other).asIntBuffer();
        var same = 0;
        for (var at = 0; at < left.limit(); at++) {
            same += left.get(at) == right.get(at) ? 1 : 0;
        }
        var percent = 100 * same / left.limit();
        return percent < ALIKE ? 0 : percent;
    }
}
