package org.twinflow.thorough;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Papers that are larger, deeper or wider than any that somebody has written. */
final class LargePapers {

    private final Path folder;

    LargePapers(Path folder) {
        this.folder = folder;
    }

    List<Specimen> files() throws IOException {
        return List.of(
                Specimen.of(pages(), "100,000 pages"),
                Specimen.of("deep.eml", "2,000 mails in one another", mails(2000)),
                Specimen.of(picture(), "65,535 × 65,535 pixels"),
                Specimen.of("laughs.svg", "a billion laughs", bytes(laughs("svg"))),
                Specimen.of("laughs.docx", "a billion laughs", Papers.zip("word/document.xml", bytes(laughs("w")))),
                Specimen.of(words(), "60 MB of words"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path pages() throws IOException {
        var file = folder.resolve("pages.pdf");
        try (var pdf = new PDDocument()) {
            var resources = new PDResources();
            var first = new PDPage();
            first.setResources(resources);
            pdf.addPage(first);
            try (var content = new PDPageContentStream(pdf, first)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("One of a hundred thousand pages");
                content.endText();
            }
            var shared = new PDStream(first.getCOSObject().getCOSStream(org.apache.pdfbox.cos.COSName.CONTENTS));
            for (var number = 1; number < 100_000; number++) {
                var page = new PDPage();
                page.setResources(resources);
                page.setContents(shared);
                pdf.addPage(page);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private static byte[] mails(int depth) {
        var mail = new StringBuilder();
        for (var level = 0; level < depth; level++) {
            mail.append("From: a@b.example\r\nSubject: level ")
                    .append(level)
                    .append("\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        return mail.append("From: a@b.example\r\nSubject: last\r\n\r\nThe end\r\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Path picture() throws IOException {
        var file = folder.resolve("huge.png");
        var side = 65_535;
        var row = new byte[1 + (side + 7) / 8];
        var data = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(data, new Deflater(1))) {
            for (var number = 0; number < side; number++) {
                stream.write(row);
            }
        }
        try (var out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(side)
                            .putInt(side)
                            .put((byte) 1)
                            .put((byte) 0)
                            .put((byte) 0)
                            .put((byte) 0)
                            .put((byte) 0)
                            .array());
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(OutputStream out, String kind, byte[] data) throws IOException {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(named);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(named);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static String laughs(String root) {
        var entities = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (var level = 1; level < 10; level++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [" + entities + "]><" + root
                + " xmlns=\"http://www.w3.org/2000/svg\"><text>&a9;</text></" + root + ">";
    }

    private Path words() throws IOException {
        var file = folder.resolve("words.txt");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var line = "These are many words that stand in one file of text. "
                    .repeat(20)
                    .getBytes(StandardCharsets.US_ASCII);
            for (var written = 0L; written < 60_000_000; written += line.length) {
                out.write(line);
            }
        }
        return file;
    }
}
