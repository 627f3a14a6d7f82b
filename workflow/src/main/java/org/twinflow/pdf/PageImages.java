package org.twinflow.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the pages of a PDF from outside. It may hang or exhaust memory: only for a process of its own. */
public final class PageImages implements AutoCloseable {

    private static final long IN_MEMORY = 64L << 20;

    private final PDDocument document;
    private final PDFRenderer renderer;

    /** The file wants a password before anybody may look at it. */
    public static final class LockedException extends IOException {

        LockedException(IOException cause) {
            super(cause);
        }
    }

    private PageImages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        this.renderer.setSubsamplingAllowed(true);
    }

    public static PageImages open(Path file) throws IOException {
        try {
            return new PageImages(Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache));
        } catch (InvalidPasswordException e) {
            throw new LockedException(e);
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * A page as it is read.
     *
     * @param number from one
     * @param width in pixels, less where the page would become higher than {@code mostHeight}
     */
    public BufferedImage render(int number, int width, int mostHeight) throws IOException {
        var page = document.getPage(number - 1);
        var box = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        var across = turned ? box.getHeight() : box.getWidth();
        var down = turned ? box.getWidth() : box.getHeight();
        if (!(across >= 1) || !(down >= 1)) {
            throw new IOException("A page without area");
        }
        var scale = Math.min(width / across, mostHeight / down);
        return renderer.renderImage(number - 1, scale, ImageType.RGB);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
