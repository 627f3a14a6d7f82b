package org.twinflow.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as families hand them in. */
final class PaperSamples {

    private PaperSamples() {}

    static byte[] pdf(int pages, String word) {
        return pdf(pages, word, PDRectangle.A4, 0);
    }

    static byte[] landscape() {
        return pdf(1, "policy", new PDRectangle(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()), 90);
    }

    static byte[] pdf(int pages, String word, PDRectangle size, int rotation) {
        try (var pdf = new PDDocument()) {
            fill(pdf, pages, word, size, rotation);
            return bytes(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] locked() {
        try (var pdf = new PDDocument()) {
            fill(pdf, 1, "locked", PDRectangle.A4, 0);
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(PDDocument pdf, int pages, String word, PDRectangle size, int rotation)
            throws IOException {
        for (var number = 1; number <= pages; number++) {
            var page = new PDPage(size);
            page.setRotation(rotation);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                content.newLineAtOffset(80, 600);
                content.showText(word + " sheet " + number);
                content.endText();
            }
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    /** A picture, red in the upper half as people see it, stored as a camera held in the given way stores it. */
    static byte[] photo(int orientation) {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, 1200, 800);
        graphics.setColor(Color.RED);
        switch (orientation) {
            case 1, 2 -> graphics.fillRect(0, 0, 1200, 400);
            case 3, 4 -> graphics.fillRect(0, 400, 1200, 400);
            case 5, 6 -> graphics.fillRect(0, 0, 600, 800);
            default -> graphics.fillRect(600, 0, 600, 800);
        }
        graphics.dispose();
        return withExif(encoded(image, "jpg"), orientation);
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = new byte[] {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            48,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            'G',
            'P',
            'S',
            ' ',
            '4',
            '8',
            '.',
            '8',
            '5',
            '6',
            '6',
            'N',
            '0',
            '0'
        };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0xdfe6f5));
        graphics.fillRoundRect(0, 0, width, height, 40, 40);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
        graphics.drawString("IDFRALEROY<<<<<<<<<<<", 60, height - 80);
        graphics.dispose();
        return encoded(image, "png");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
