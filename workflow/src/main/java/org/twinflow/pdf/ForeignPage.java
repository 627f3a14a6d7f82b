package org.twinflow.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of a PDF from outside as a picture made of vectors: what is written in its form fields and notes is part of
 * it, what could be run, followed or opened is left behind.
 */
final class ForeignPage {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignPage.class);

    /** No paper of a school is longer; a file that says so is made to hurt. */
    private static final int PAGES = 2000;

    private final PDFormXObject content;
    private final AffineTransform upright;
    private final float width;
    private final float height;
    private final List<Stamp> stamps = new ArrayList<>();

    /** What an annotation looks like and where it lies on its page. */
    private record Stamp(PDFormXObject look, AffineTransform place) {}

    private ForeignPage(PDFormXObject content, PDRectangle box, int rotation) {
        this.content = content;
        upright = upright(box, rotation);
        var turned = rotation % 180 != 0;
        width = turned ? box.getHeight() : box.getWidth();
        height = turned ? box.getWidth() : box.getHeight();
        content.setMatrix(new AffineTransform());
        content.setBBox(box);
    }

    /** Copies all pages; the file can be closed afterwards. */
    static List<ForeignPage> read(RandomAccessRead bytes, PDDocument target, StreamCacheCreateFunction cache)
            throws IOException {
        try (var source = Loader.loadPDF(bytes, cache)) {
            var count = source.getNumberOfPages();
            if (count == 0 || count > PAGES) {
                throw new IOException(count + " pages");
            }
            drawFields(source);
            var layers = new LayerUtility(target);
            var cloner = new Cloner(target);
            var pages = new ArrayList<ForeignPage>();
            for (var page : source.getPages()) {
                pages.add(read(source, page, layers, cloner));
            }
            return pages;
        }
    }

    /** Asking for the form draws the fields that have a value and no look yet; a broken form is no reason to lose the page. */
    private static void drawFields(PDDocument source) {
        try {
            source.getDocumentCatalog().getAcroForm();
        } catch (RuntimeException broken) {
            LOG.debug("A form without a look: {}", broken.toString());
        }
    }

    private static ForeignPage read(PDDocument source, PDPage page, LayerUtility layers, Cloner cloner)
            throws IOException {
        var box = page.getCropBox();
        if (box.getWidth() < 1 || box.getHeight() < 1) {
            throw new IOException("A page without area");
        }
        var result = new ForeignPage(layers.importPageAsForm(source, page), box, page.getRotation());
        for (var annotation : page.getAnnotations()) {
            result.stamp(annotation, cloner);
        }
        return result;
    }

    private void stamp(PDAnnotation annotation, Cloner cloner) throws IOException {
        var look = annotation.getNormalAppearanceStream();
        var place = annotation.getRectangle();
        var silent = annotation instanceof PDAnnotationLink || annotation instanceof PDAnnotationPopup;
        if (look == null || place == null || silent || annotation.isHidden() || annotation.isNoView()) {
            return;
        }
        var box = look.getBBox();
        if (box == null || box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        var copy = new PDFormXObject(cloner.cloneForNewDocument(look.getCOSObject()));
        stamps.add(new Stamp(copy, onto(look.getMatrix(), box, place)));
    }

    /** Algorithm 8 of ISO 32000, 12.5.5: the box of the look, turned by its matrix, fills the place. */
    private static AffineTransform onto(Matrix matrix, PDRectangle box, PDRectangle place) {
        var from = matrix.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Float(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        var result = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        result.scale(place.getWidth() / from.getWidth(), place.getHeight() / from.getHeight());
        result.translate(-from.getX(), -from.getY());
        return result;
    }

    /** From the page's own points to points from the lower left corner of the page as it is read. */
    private static AffineTransform upright(PDRectangle box, int rotation) {
        var x = box.getLowerLeftX();
        var y = box.getLowerLeftY();
        var w = box.getWidth();
        var h = box.getHeight();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new AffineTransform(0, -1, 1, 0, -y, w + x);
            case 180 -> new AffineTransform(-1, 0, 0, -1, w + x, h + y);
            case 270 -> new AffineTransform(0, 1, -1, 0, h + y, -x);
            default -> AffineTransform.getTranslateInstance(-x, -y);
        };
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    void draw(Canvas canvas, float left, float top, float scale) throws IOException {
        var place = AffineTransform.getTranslateInstance(left, canvas.height() - top - height * scale);
        place.scale(scale, scale);
        place.concatenate(upright);
        canvas.form(content, new Matrix(place));
        for (var stamp : stamps) {
            var stamped = new AffineTransform(place);
            stamped.concatenate(stamp.place());
            canvas.form(stamp.look(), new Matrix(stamped));
        }
    }

    /** Opens what the library keeps for its own packages. */
    private static final class Cloner extends PDFCloneUtility {

        Cloner(PDDocument target) {
            super(target);
        }
    }
}
