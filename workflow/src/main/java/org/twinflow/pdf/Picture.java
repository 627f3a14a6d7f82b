package org.twinflow.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** A JPEG or PNG picture, the right way up. */
final class Picture {

    /** How the unit square is turned, for each orientation that EXIF knows. */
    private static final double[][] TURNS = {
        {1, 0, 0, 1, 0, 0},
        {-1, 0, 0, 1, 1, 0},
        {-1, 0, 0, -1, 1, 1},
        {1, 0, 0, -1, 0, 1},
        {0, -1, -1, 0, 1, 1},
        {0, -1, 1, 0, 0, 1},
        {0, 1, 1, 0, 0, 0},
        {0, 1, -1, 0, 1, 0}
    };

    /** The orientation that is each one's after a quarter to the right. */
    private static final int[] RIGHT = {6, 7, 8, 5, 2, 3, 4, 1};

    /** A JPEG goes in as it is; more than this of anything else is read with fewer points. */
    private static final long POINTS = 24_000_000;

    private static final long JPEG_BYTES = 40_000_000;
    private static final long JPEG_POINTS = 120_000_000;

    private final PDImageXObject image;
    private final int orientation;

    private Picture(PDImageXObject image, int orientation) {
        this.image = image;
        this.orientation = orientation;
    }

    static Picture of(PDDocument pdf, byte[] bytes) throws IOException {
        var jpeg = Jpeg.is(bytes);
        var points = points(bytes);
        if (!jpeg) {
            return new Picture(
                    points > POINTS
                            ? JPEGFactory.createFromImage(pdf, smaller(bytes, points), .85f)
                            : PDImageXObject.createFromByteArray(pdf, bytes, ""),
                    1);
        }
        var bare = Jpeg.of(bytes);
        var tooLarge = bytes.length > JPEG_BYTES || points > JPEG_POINTS;
        return new Picture(
                tooLarge
                        ? JPEGFactory.createFromImage(pdf, smaller(bare.bytes(), points), .85f)
                        : JPEGFactory.createFromByteArray(pdf, bare.bytes()),
                bare.orientation());
    }

    /** The same, turned to the right by so many quarters. */
    Picture turned(int quarters) {
        var next = orientation;
        for (var turn = 0; turn < quarters; turn++) {
            next = RIGHT[next - 1];
        }
        return new Picture(image, next);
    }

    private static long points(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(in);
            try {
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage smaller(byte[] bytes, long points) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(in);
            try {
                var step = (int) Math.ceil(Math.sqrt((double) points / POINTS));
                var few = reader.getDefaultReadParam();
                few.setSourceSubsampling(step, step, 0, 0);
                return opaque(reader.read(0, few));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("Not a picture");
        }
        var reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    private boolean turned() {
        return orientation > 4;
    }

    int width() {
        return turned() ? image.getHeight() : image.getWidth();
    }

    int height() {
        return turned() ? image.getWidth() : image.getHeight();
    }

    void draw(Canvas canvas, float x, float top, float width, float height) throws IOException {
        var place = new AffineTransform(width, 0, 0, height, x, canvas.height() - top - height);
        place.concatenate(new AffineTransform(TURNS[orientation - 1]));
        canvas.image(image, new Matrix(place));
    }
}
