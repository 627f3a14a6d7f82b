package org.twinflow.extraction;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * How sharp a picture is: the variance of its Laplacian. Pictures of all sizes are brought to one before, and of the parts
 * of the picture the best counts, for a card on a table is sharp where the card is.
 */
final class Sharpness {

    private static final int LONG_EDGE = 1200;
    private static final int PARTS = 6;

    private Sharpness() {}

    static int of(BufferedImage picture) {
        var grey = scaled(picture);
        var best = IntStream.range(0, PARTS * PARTS)
                .mapToDouble(part -> variance(grey, part % PARTS, part / PARTS))
                .max()
                .orElse(0);
        return (int) Math.round(best);
    }

    static int longEdge(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static double variance(BufferedImage grey, int column, int row) {
        var width = grey.getWidth() / PARTS;
        var height = grey.getHeight() / PARTS;
        var raster = grey.getRaster();
        double sum = 0;
        double squares = 0;
        var count = 0;
        for (var y = Math.max(1, row * height); y < Math.min((row + 1) * height, grey.getHeight() - 1); y++) {
            for (var x = Math.max(1, column * width); x < Math.min((column + 1) * width, grey.getWidth() - 1); x++) {
                var laplacian = raster.getSample(x - 1, y, 0)
                        + raster.getSample(x + 1, y, 0)
                        + raster.getSample(x, y - 1, 0)
                        + raster.getSample(x, y + 1, 0)
                        - 4 * raster.getSample(x, y, 0);
                sum += laplacian;
                squares += (double) laplacian * laplacian;
                count++;
            }
        }
        return count == 0 ? 0 : squares / count - sum / count * (sum / count);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        var scale = Math.min(1, (double) LONG_EDGE / longEdge(picture));
        var width = Math.max(1, (int) (picture.getWidth() * scale));
        var height = Math.max(1, (int) (picture.getHeight() * scale));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var paint = scaled.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paint.drawImage(picture, 0, 0, width, height, null);
        paint.dispose();
        return scaled;
    }
}
