package org.twinflow.demo;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page in 256 colours: a third of the bytes, and the eye sees no difference. */
final class SmallPng {

    private static final int COLOURS = 256;
    private static final int EXACT = 64;

    private SmallPng() {}

    static byte[] of(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var palette = palette(picture);
        var small = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        var nearest = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var colour = picture.getRGB(x, y) & 0xffffff;
                small.getRaster().setSample(x, y, 0, nearest.computeIfAbsent(colour, wanted -> near(wanted, palette)));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return out.toByteArray();
    }

    /** The colours that cover most, and then one of each shade that is left, so that none is far away. */
    private static int[] palette(BufferedImage picture) {
        var covered = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                covered.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        var colours = covered.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        var chosen = new LinkedHashSet<>(colours.subList(0, Math.min(EXACT, colours.size())));
        var shades = new HashSet<Integer>();
        colours.stream()
                .filter(colour -> shades.add(colour & 0xf0f0f0))
                .takeWhile(colour -> chosen.size() < COLOURS)
                .forEach(chosen::add);
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static IndexColorModel model(int[] palette) {
        return new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int near(int colour, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int at = 0; at < palette.length; at++) {
            int distance = distance(colour, palette[at]);
            if (distance < least) {
                least = distance;
                best = at;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return 2 * red * red + 4 * green * green + 3 * blue * blue;
    }
}
