package org.twinflow.previews;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.twinflow.documents.DerivativeKind;
import org.twinflow.pdf.Jpeg;

/**
 * Makes the copy of a picture that others get: without where, when, by whom and with what it was taken. Where the format
 * allows it, the points stay the same, bit by bit, and only the words around them go.
 */
final class Cleaning {

    /** More is not held in memory at once. */
    private static final long MOST_BYTES = 80_000_000;

    private Cleaning() {}

    static void clean(Request request, int orientation) throws IOException {
        switch (request.mediaType()) {
            case "image/jpeg" -> write(request, "jpg", Jpeg.of(bytes(request)).upright());
            case "image/gif" -> write(request, "gif", GifChunks.bare(bytes(request)));
            case "image/png" -> {
                if (orientation == 1) {
                    write(request, "png", PngChunks.bare(bytes(request)));
                } else {
                    drawnAgain(request, orientation);
                }
            }
            case "image/webp" -> {
                if (orientation == 1) {
                    write(request, "webp", WebpChunks.bare(bytes(request)));
                } else {
                    drawnAgain(request, orientation);
                }
            }
            case "image/tiff" -> tiff(request, orientation);
            default -> {
                // the others hold no words, or nobody here can write them
            }
        }
    }

    private static byte[] bytes(Request request) throws IOException {
        if (Files.size(request.file()) > MOST_BYTES) {
            throw new NoPreviewException("too-large");
        }
        return Files.readAllBytes(request.file());
    }

    private static void write(Request request, String ending, byte[] bytes) throws IOException {
        try (var out = request.made(DerivativeKind.CLEAN, 0, ending)) {
            out.write(bytes);
        }
    }

    private static void drawnAgain(Request request, int orientation) throws IOException {
        try (var in = Objects.requireNonNull(
                        ImageIO.createImageInputStream(request.file().toFile()));
                var out = request.made(DerivativeKind.CLEAN, 0, "jpg")) {
            var reader = Pictures.reader(in);
            Pictures.writeJpeg(Pictures.upright(Pictures.opaque(reader.read(0)), orientation), .92f, out);
            reader.dispose();
        }
    }

    /** All pages: a scan may have many. */
    private static void tiff(Request request, int orientation) throws IOException {
        var file = request.folder().resolve(DerivativeKind.CLEAN + "-0.tif");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var in = Objects.requireNonNull(
                ImageIO.createImageInputStream(request.file().toFile()))) {
            var reader = Pictures.reader(in);
            try {
                tiff(reader, writer, file, orientation);
            } finally {
                reader.dispose();
                writer.dispose();
            }
        }
    }

    private static void tiff(ImageReader reader, ImageWriter writer, Path file, int orientation) throws IOException {
        try (var out = Objects.requireNonNull(ImageIO.createImageOutputStream(file.toFile()))) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("Deflate");
            writer.prepareWriteSequence(null);
            for (var page = 0; page < reader.getNumImages(true); page++) {
                var image = reader.read(page);
                var upright = orientation == 1 ? image : Pictures.upright(Pictures.opaque(image), orientation);
                writer.writeToSequence(new IIOImage(upright, null, null), how);
            }
            writer.endWriteSequence();
        }
    }
}
