package org.twinflow.previews;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads pictures with no more points than fit in memory, the right way up. */
final class Pictures {

    /** More than this is read with fewer points. */
    private static final long POINTS = 8_000_000;

    /** No camera makes more; a file that says so is made to hurt. */
    private static final long MOST_POINTS = 400_000_000;

    private Pictures() {}

    /** As EXIF says, 1 to 8; 1 where nothing is said. */
    static int orientation(Path file) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            var value = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? 1 : value;
        } catch (ImageProcessingException e) {
            return 1;
        }
    }

    static BufferedImage read(Path file, int orientation, int width, int height) throws IOException {
        return within(upright(opaque(few(file)), orientation), width, height);
    }

    private static BufferedImage few(Path file) throws IOException {
        try (var in = Objects.requireNonNull(ImageIO.createImageInputStream(file.toFile()))) {
            var reader = reader(in);
            try {
                var points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points > MOST_POINTS) {
                    throw new NoPreviewException("too-large");
                }
                var step = (int) Math.ceil(Math.sqrt((double) points / POINTS));
                var few = reader.getDefaultReadParam();
                few.setSourceSubsampling(Math.max(step, 1), Math.max(step, 1), 0, 0);
                return reader.read(0, few);
            } finally {
                reader.dispose();
            }
        }
    }

    static ImageReader reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new NoPreviewException("kind");
        }
        var reader = readers.next();
        reader.setInput(in, false, true);
        return reader;
    }

    static BufferedImage opaque(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight(), new AffineTransform());
    }

    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        var w = image.getWidth();
        var h = image.getHeight();
        var turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        return orientation > 4 ? drawn(image, h, w, turn) : drawn(image, w, h, turn);
    }

    /** By halves, so that fine lines do not get lost; never larger than it is. */
    static BufferedImage within(BufferedImage image, int width, int height) {
        var scale = Math.min(1, Math.min((double) width / image.getWidth(), (double) height / image.getHeight()));
        var wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var high = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var result = image;
        while (result.getWidth() / 2 > wide && result.getHeight() / 2 > high) {
            result = scaled(result, result.getWidth() / 2, result.getHeight() / 2);
        }
        return scaled(result, wide, high);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        return drawn(
                image,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform place) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, place, null);
        graphics.dispose();
        return result;
    }

    static void writeJpeg(BufferedImage image, float quality, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
