package org.twinflow.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The pictures of a file, one or several; a larger one than allowed is read with every second pixel, or every third… */
final class Pictures {

    private final ImageInputStream stream;
    private final ImageReader reader;
    private final long mostPixels;

    Pictures(Path file, long mostPixels) throws IOException {
        this.mostPixels = mostPixels;
        this.stream = ImageIO.createImageInputStream(file.toFile());
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IOException("Not a picture");
        }
        this.reader = readers.next();
        reader.setInput(stream);
    }

    int count() throws IOException {
        return reader.getNumImages(true);
    }

    BufferedImage draw(int page) throws IOException {
        var width = reader.getWidth(page - 1);
        var height = reader.getHeight(page - 1);
        var step = (int) Math.max(1, Math.ceil(Math.sqrt((double) width * height / mostPixels)));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page - 1, wanted);
    }
}
