package org.twinflow.extraction;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * What else keeps a photograph of a card from being read: a light that is mirrored on it, and a card that does not lie
 * wholly in the picture. Both are guesses, made on a small copy of the picture, and advice to whoever looks at it.
 */
final class Framing {

    private static final int LONG_EDGE = 320;

    /** From here on nothing is left of what was printed there. */
    private static final int BLOWN_OUT = 250;

    /** As bright as this in the middle, the whole picture is white paper, and a white patch on it tells nothing. */
    private static final int PAPER = 215;

    private static final int SHADES = 256;

    /** A card is lighter or darker than the table by so much at least. */
    private static final int CONTRAST = 40;

    /** Smaller than that, in per cent of the picture, is no card. */
    private static final int SMALLEST_CARD = 8;

    /** Of a side of the picture, in per cent: a card that touches so much of it goes on beyond. */
    private static final int TOUCHING = 12;

    private final int[] shades;
    private final int width;
    private final int height;

    private Framing(BufferedImage small) {
        this.width = small.getWidth();
        this.height = small.getHeight();
        this.shades = small.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
    }

    static Framing of(BufferedImage picture) {
        var scale = Math.min(1, (double) LONG_EDGE / Sharpness.longEdge(picture));
        var small = new BufferedImage(
                Math.max(1, (int) (picture.getWidth() * scale)),
                Math.max(1, (int) (picture.getHeight() * scale)),
                BufferedImage.TYPE_BYTE_GRAY);
        var paint = small.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paint.drawImage(picture, 0, 0, small.getWidth(), small.getHeight(), null);
        paint.dispose();
        return new Framing(small);
    }

    /** How much of the picture the largest blown-out patch takes, in per mille; none on white paper. */
    int glare() {
        if (median() >= PAPER) {
            return 0;
        }
        return largest(at -> shades[at] >= BLOWN_OUT).cardinality() * 1000 / shades.length;
    }

    /** How many sides of the picture the card is cut off at. */
    int cutSides() {
        var threshold = threshold();
        var lightTable = lightOnTheEdge(threshold) * 2 > 2 * (width + height);
        var card = largest(at -> shades[at] > threshold != lightTable);
        if (card.cardinality() * 100 < SMALLEST_CARD * shades.length || contrast(threshold) < CONTRAST) {
            return 0;
        }
        var sides = 0;
        sides += touches(card, 0, 1, width) ? 1 : 0;
        sides += touches(card, (height - 1) * width, 1, width) ? 1 : 0;
        sides += touches(card, 0, width, height) ? 1 : 0;
        sides += touches(card, width - 1, width, height) ? 1 : 0;
        return sides;
    }

    private boolean touches(BitSet card, int from, int step, int length) {
        var touching = 0;
        for (var one = 0; one < length; one++) {
            touching += card.get(from + one * step) ? 1 : 0;
        }
        return touching * 100 >= TOUCHING * length;
    }

    private int lightOnTheEdge(int threshold) {
        var light = 0;
        for (var x = 0; x < width; x++) {
            light += shades[x] > threshold ? 1 : 0;
            light += shades[(height - 1) * width + x] > threshold ? 1 : 0;
        }
        for (var y = 0; y < height; y++) {
            light += shades[y * width] > threshold ? 1 : 0;
            light += shades[y * width + width - 1] > threshold ? 1 : 0;
        }
        return light;
    }

    /** The pixels of the largest patch that the condition holds for. */
    private BitSet largest(IntPredicate wanted) {
        var seen = new BitSet(shades.length);
        var best = new BitSet();
        for (var at = 0; at < shades.length; at++) {
            if (!seen.get(at) && wanted.test(at)) {
                var patch = patch(at, wanted, seen);
                best = patch.cardinality() > best.cardinality() ? patch : best;
            }
        }
        return best;
    }

    private BitSet patch(int from, IntPredicate wanted, BitSet seen) {
        var patch = new BitSet(shades.length);
        var open = new ArrayDeque<Integer>();
        seen.set(from);
        open.add(from);
        while (!open.isEmpty()) {
            int at = open.remove();
            patch.set(at);
            var x = at % width;
            visit(at - 1, x > 0, wanted, seen, open);
            visit(at + 1, x < width - 1, wanted, seen, open);
            visit(at - width, at >= width, wanted, seen, open);
            visit(at + width, at + width < shades.length, wanted, seen, open);
        }
        return patch;
    }

    private static void visit(int at, boolean there, IntPredicate wanted, BitSet seen, ArrayDeque<Integer> open) {
        if (there && !seen.get(at) && wanted.test(at)) {
            seen.set(at);
            open.add(at);
        }
    }

    private int median() {
        var counted = 0;
        var histogram = histogram();
        for (var shade = 0; shade < SHADES; shade++) {
            counted += histogram[shade];
            if (counted * 2 >= shades.length) {
                return shade;
            }
        }
        return SHADES - 1;
    }

    private int[] histogram() {
        var histogram = new int[SHADES];
        for (var shade : shades) {
            histogram[shade]++;
        }
        return histogram;
    }

    /** Between the two heaps of shades that lie farthest apart, after Otsu. */
    private int threshold() {
        var histogram = histogram();
        double all = 0;
        for (var shade = 0; shade < SHADES; shade++) {
            all += (double) shade * histogram[shade];
        }
        var best = 0.0;
        var threshold = 0;
        double below = 0;
        var count = 0;
        for (var shade = 0; shade < SHADES - 1; shade++) {
            count += histogram[shade];
            below += (double) shade * histogram[shade];
            var rest = shades.length - count;
            if (count > 0 && rest > 0) {
                var apart = below / count - (all - below) / rest;
                var between = (double) count * rest * apart * apart;
                if (between > best) {
                    best = between;
                    threshold = shade;
                }
            }
        }
        return threshold;
    }

    private int contrast(int threshold) {
        long dark = 0;
        long light = 0;
        var count = 0;
        for (var shade : shades) {
            if (shade > threshold) {
                light += shade;
                count++;
            } else {
                dark += shade;
            }
        }
        var rest = shades.length - count;
        return count == 0 || rest == 0 ? 0 : (int) (light / count - dark / rest);
    }
}
