package org.twinflow.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of somebody's PDF as grey pictures, sharp enough to be read. Only for processes that may go down over it. */
public final class PagePictures implements AutoCloseable {

    private static final float SHARP = 300;
    private static final float POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PagePictures(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    public static PagePictures open(Path file) throws IOException {
        return new PagePictures(Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache()));
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * Draws a page.
     *
     * @param page counts from one
     * @param mostPixels a larger page is drawn less sharp
     */
    public BufferedImage draw(int page, long mostPixels) throws IOException {
        var box = document.getPage(page - 1).getCropBox();
        var inches = (double) box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        var dpi = (float) Math.min(SHARP, Math.sqrt(mostPixels / Math.max(inches, 1)));
        return renderer.renderImageWithDPI(page - 1, dpi, ImageType.GRAY);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
