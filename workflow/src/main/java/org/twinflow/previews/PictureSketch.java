package org.twinflow.previews;

import java.awt.image.BufferedImage;
import java.util.HexFormat;

/**
 * What a picture looks like, in 256 bits: made small and grey, each says whether a place is clearly darker than the one to
 * its right (a difference hash). Another size, format or quality hardly changes it.
 */
final class PictureSketch {

    static final int DIGITS = 64;

    private static final int SIDE = 16;

    /** Of 255; less is noise of a camera, and a blank wall would be another one in each photo. */
    private static final double CLEARLY = 3;

    private PictureSketch() {}

    static String of(BufferedImage image) {
        var grey = grey(image);
        var bits = new byte[SIDE * SIDE / 8];
        for (var at = 0; at < SIDE * SIDE; at++) {
            var row = at / SIDE;
            var column = at % SIDE;
            if (grey[row][column + 1] - grey[row][column] > CLEARLY) {
                bits[at / 8] |= (byte) (0x80 >>> at % 8);
            }
        }
        return HexFormat.of().formatHex(bits);
    }

    /** The mean of each of 17 × 16 fields. */
    private static double[][] grey(BufferedImage image) {
        var grey = new double[SIDE][SIDE + 1];
        for (var row = 0; row < SIDE; row++) {
            for (var column = 0; column <= SIDE; column++) {
                grey[row][column] = mean(image, row, column);
            }
        }
        return grey;
    }

    private static double mean(BufferedImage image, int row, int column) {
        var left = image.getWidth() * column / (SIDE + 1);
        var right = Math.max(left + 1, image.getWidth() * (column + 1) / (SIDE + 1));
        var top = image.getHeight() * row / SIDE;
        var bottom = Math.max(top + 1, image.getHeight() * (row + 1) / SIDE);
        var sum = 0.0;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                var colour = image.getRGB(Math.min(x, image.getWidth() - 1), Math.min(y, image.getHeight() - 1));
                sum += .299 * (colour >> 16 & 0xff) + .587 * (colour >> 8 & 0xff) + .114 * (colour & 0xff);
            }
        }
        return sum / ((double) (right - left) * (bottom - top));
    }
}
