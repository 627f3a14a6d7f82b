package org.twinflow.pdf;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Draws on one page; points from the upper left corner, as people read. */
final class Canvas implements AutoCloseable {

    private static final float CIRCLE = .5523f;

    private final PDPage page;
    private final PDPageContentStream content;
    private final Typesetter typesetter;
    private final float height;

    Canvas(PDDocument document, PDPage page, Typesetter typesetter) throws IOException {
        this.page = page;
        this.typesetter = typesetter;
        height = page.getMediaBox().getHeight();
        content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    PDPage page() {
        return page;
    }

    float width() {
        return page.getMediaBox().getWidth();
    }

    float height() {
        return height;
    }

    /** One line of text on its base line. */
    void text(String text, float x, float baseline, Type type) throws IOException {
        var fonts = typesetter.fonts();
        content.beginText();
        content.setNonStrokingColor(type.color());
        content.setFont(fonts.font(type.face()), type.size());
        content.newLineAtOffset(x, height - baseline);
        content.showText(fonts.showable(text, type.face()));
        content.endText();
    }

    void textToRight(String text, float right, float baseline, Type type) throws IOException {
        text(text, right - typesetter.width(text, type), baseline, type);
    }

    void centred(String text, float middle, float baseline, Type type) throws IOException {
        text(text, middle - typesetter.width(text, type) / 2, baseline, type);
    }

    void line(float x1, float x2, float y, float thickness, Color color) throws IOException {
        content.setLineCapStyle(0);
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.moveTo(x1, height - y);
        content.lineTo(x2, height - y);
        content.stroke();
    }

    void fill(float x, float top, float w, float h, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect(x, height - top - h, w, h);
        content.fill();
    }

    void frame(float x, float top, float w, float h, float thickness, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.addRect(x, height - top - h, w, h);
        content.stroke();
    }

    void round(float x, float top, float w, float h, float radius, Color color) throws IOException {
        outline(x, height - top - h, w, h, radius);
        content.setNonStrokingColor(color);
        content.fill();
    }

    void roundFrame(float x, float top, float w, float h, float radius, float thickness, Color color)
            throws IOException {
        outline(x, height - top - h, w, h, radius);
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.stroke();
    }

    private void outline(float x, float y, float w, float h, float r) throws IOException {
        var k = r * (1 - CIRCLE);
        content.moveTo(x + r, y);
        content.lineTo(x + w - r, y);
        content.curveTo(x + w - k, y, x + w, y + k, x + w, y + r);
        content.lineTo(x + w, y + h - r);
        content.curveTo(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
        content.lineTo(x + r, y + h);
        content.curveTo(x + k, y + h, x, y + h - k, x, y + h - r);
        content.lineTo(x, y + r);
        content.curveTo(x, y + k, x + k, y, x + r, y);
        content.closePath();
    }

    /** A line through points. */
    void path(List<Point2D> points, float thickness, Color color, boolean roundCap) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness);
        content.setLineJoinStyle(1);
        content.setLineCapStyle(roundCap ? 1 : 0);
        var first = true;
        for (var point : points) {
            var y = height - (float) point.getY();
            if (first) {
                content.moveTo((float) point.getX(), y);
            } else {
                content.lineTo((float) point.getX(), y);
            }
            first = false;
        }
        content.stroke();
    }

    /** Draws within a rectangle only, until {@link #unclip()}. */
    void clip(float x, float top, float w, float h) throws IOException {
        content.saveGraphicsState();
        content.addRect(x, height - top - h, w, h);
        content.clip();
    }

    void unclip() throws IOException {
        content.restoreGraphicsState();
    }

    /** @param matrix from the picture's unit square to points from the lower left corner */
    void image(PDImageXObject image, Matrix matrix) throws IOException {
        content.drawImage(image, matrix);
    }

    void form(PDFormXObject form, Matrix matrix) throws IOException {
        content.saveGraphicsState();
        content.transform(matrix);
        content.drawForm(form);
        content.restoreGraphicsState();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
