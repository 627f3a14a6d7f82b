package org.twinflow.thorough;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes texts as PDF, in the typeface of our own papers. */
final class PdfPapers {

    private static final float SIZE = 11;
    private static final float MARGIN = 50;
    private static final int LINES = 48;

    private PdfPapers() {}

    static byte[] of(String text) throws IOException {
        try (var pdf = new PDDocument()) {
            write(pdf, text);
            return bytes(pdf);
        }
    }

    static byte[] of(String text, String name, byte[] inside) throws IOException {
        try (var pdf = new PDDocument()) {
            write(pdf, text);
            var file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(inside)));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, file));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            pdf.getDocumentCatalog().setNames(names);
            return bytes(pdf);
        }
    }

    static byte[] bytes(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static void write(PDDocument pdf, String text) throws IOException {
        try (var stream =
                Objects.requireNonNull(PdfPapers.class.getResourceAsStream("/fonts/Commissioner-Regular.ttf"))) {
            var type = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            // as our own papers: ligatures would be found under letters that nobody types
            type.setEnableGsub(false);
            var font = PDType0Font.load(pdf, type, true);
            var lines = lines(font, drawable(font, text));
            for (var from = 0; from < lines.size(); from += LINES) {
                page(pdf, font, lines.subList(from, Math.min(from + LINES, lines.size())));
            }
        }
    }

    private static void page(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(SIZE * 1.4f);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** The few letters of old spellings that the typeface lacks lose their accents. */
    private static String drawable(PDFont font, String text) throws IOException {
        var known = new StringBuilder();
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            known.append(
                    has(font, letter)
                            ? letter
                            : Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        }
        return known.toString();
    }

    private static boolean has(PDFont font, String letter) throws IOException {
        try {
            return font.encode(letter).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> lines(PDFont font, String text) throws IOException {
        var width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > width) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.replace(0, line.length(), longer);
        }
        lines.add(line.toString());
        return lines;
    }
}
