package org.twinflow.story;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes the files that people hand in, and looks into those that they get. */
final class Papers {

    private Papers() {}

    /** A photograph of a paper with some lines on it. */
    static byte[] scan(String... lines) throws IOException {
        var picture = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xf4, 0xf1, 0xe8));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        for (var line = 0; line < lines.length; line++) {
            pen.drawString(lines[line], 90, 140 + 60 * line);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    static byte[] docx(String sentence) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(sentence);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf(String sentence) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                pen.beginText();
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                pen.newLineAtOffset(72, 700);
                pen.showText(sentence);
                pen.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The pictures on all pages. */
    static List<BufferedImage> pictures(byte[] pdf) throws IOException {
        var pictures = new ArrayList<BufferedImage>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                var resources = page.getResources();
                for (var name : resources.getXObjectNames()) {
                    if (resources.getXObject(name) instanceof PDImageXObject picture) {
                        pictures.add(picture.getImage());
                    }
                }
            }
        }
        return pictures;
    }

    /** Whether the picture shows what was photographed, point by point. */
    static boolean isSame(BufferedImage picture, byte[] scan) {
        try {
            var other = ImageIO.read(new ByteArrayInputStream(scan));
            return java.util.Arrays.equals(points(picture), points(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] points(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
