package org.twinflow.extraction;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pages as a scanner makes them. */
public final class Scans {

    private static final int DPI = 200;

    private Scans() {}

    /** A page with these lines. */
    public static BufferedImage page(String... lines) {
        return page(new Font("DejaVu Sans", Font.PLAIN, 12 * DPI / 72), lines);
    }

    /** A page with these lines, whose letters are all as wide as each other, as on identity papers. */
    public static BufferedImage typed(String... lines) {
        return page(new Font("DejaVu Sans Mono", Font.PLAIN, 10 * DPI / 72), lines);
    }

    private static BufferedImage page(Font font, String... lines) {
        var page = blank();
        var paint = page.createGraphics();
        paint.setColor(Color.BLACK);
        paint.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint.setFont(font);
        for (var line = 0; line < lines.length; line++) {
            paint.drawString(lines[line], DPI, DPI + line * DPI / 3);
        }
        paint.dispose();
        return page;
    }

    public static BufferedImage blank() {
        var page = new BufferedImage((int) (8.27 * DPI), (int) (11.69 * DPI), BufferedImage.TYPE_BYTE_GRAY);
        var paint = page.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, page.getWidth(), page.getHeight());
        paint.dispose();
        return page;
    }

    /** The page as it lies in the scanner sideways. */
    public static BufferedImage sideways(BufferedImage page) {
        var turned = new BufferedImage(page.getHeight(), page.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        var paint = turned.createGraphics();
        paint.translate(page.getHeight(), 0);
        paint.rotate(Math.PI / 2);
        paint.drawImage(page, 0, 0, null);
        paint.dispose();
        return turned;
    }

    /** The page as a bad copy of a bad copy, on which hardly a word can be made out. */
    public static BufferedImage faded(BufferedImage page) {
        var small = scaled(page, (int) (page.getWidth() * 0.3), (int) (page.getHeight() * 0.3));
        var dust = new Random(7);
        var grains = small.getRaster();
        for (var y = 0; y < small.getHeight(); y++) {
            for (var x = 0; x < small.getWidth(); x++) {
                var grey = 128 + (grains.getSample(x, y, 0) - 128) * 0.5 + dust.nextGaussian() * 12;
                grains.setSample(x, y, 0, Math.clamp((int) grey, 0, 255));
            }
        }
        return scaled(small, page.getWidth(), page.getHeight());
    }

    private static BufferedImage scaled(BufferedImage page, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var paint = scaled.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.drawImage(page, 0, 0, width, height, null);
        paint.dispose();
        return scaled;
    }

    public static byte[] png(BufferedImage page) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(page, "png", out);
        return out.toByteArray();
    }

    /** A page of words that no scanner has seen. */
    public static byte[] written(List<String> lines) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.COURIER), 12);
                content.setLeading(20);
                content.newLineAtOffset(50, 700);
                for (var line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Scanned pages, and before them one that has its text. */
    public static byte[] pdf(String text, List<BufferedImage> scans) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var first = new PDPage(PDRectangle.A4);
            document.addPage(first);
            try (var content = new PDPageContentStream(document, first)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            for (var scan : scans) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var image = LosslessFactory.createFromImage(document, scan);
                    content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
