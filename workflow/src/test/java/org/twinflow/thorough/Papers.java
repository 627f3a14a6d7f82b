package org.twinflow.thorough;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes the formats that schools use, each with a text of ours in it. */
final class Papers {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Papers() {}

    static byte[] docx(String text) throws IOException {
        try (var document = new XWPFDocument()) {
            return written(document, text);
        }
    }

    /** A text that holds another file, as Word keeps an object that was dropped on a page. */
    static byte[] docx(String text, String name, String type, byte[] inside) throws IOException {
        try (var document = new XWPFDocument()) {
            var place = PackagingURIHelper.createPartName("/word/embeddings/" + name);
            try (var out = document.getPackage().createPart(place, type).getOutputStream()) {
                out.write(inside);
            }
            document.getPackagePart()
                    .addRelationship(
                            place,
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
            return written(document, text);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static byte[] written(XWPFDocument document, String text) throws IOException {
        document.createParagraph().createRun().setText(text);
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    static byte[] xlsx(String text) throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet().createRow(2).createCell(3).setCellValue(text);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx(String text) throws IOException {
        try (var show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText(text);
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] odt(String text) throws IOException {
        return odf("application/vnd.oasis.opendocument.text", """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                <office:body><office:text><text:p>%s</text:p></office:text></office:body></office:document-content>
                """.formatted(escaped(text)));
    }

    static byte[] odf(String type, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var kind = type.getBytes(StandardCharsets.US_ASCII);
            var crc = new CRC32();
            crc.update(kind);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(kind);
            put(zip, "content.xml", content.getBytes(StandardCharsets.UTF_8));
            put(zip, "META-INF/manifest.xml", """
                    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                    <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
                    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                    </manifest:manifest>
                    """.formatted(type).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    static byte[] rtf(String text) {
        return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\f0 " + text + "\\par}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] html(String text) {
        return ("<!doctype html><html><head><meta charset=\"utf-8\"><title>A page</title></head><body><p>"
                        + escaped(text) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] eml(String text) {
        return (HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] eml(String text, String name, String type, byte[] inside) {
        return (HEAD
                        + """
                Content-Type: multipart/mixed; boundary="edge"

                --edge
                Content-Type: text/plain; charset=utf-8

                %s
                --edge
                Content-Type: %s; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --edge--
                """.formatted(
                                        text,
                                        type,
                                        name,
                                        name,
                                        Base64.getMimeEncoder().encodeToString(inside))
                                .replace("\n", "\r\n")
                                .replace("\r\r", "\r"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final String HEAD =
            "From: anna@school.example\r\nTo: ben@school.example\r\nSubject: Papers\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n"
                    + "MIME-Version: 1.0\r\n";

    static byte[] zip(String name, byte[] inside) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, name, inside);
        }
        return out.toByteArray();
    }

    static void put(ZipOutputStream zip, String name, byte[] inside) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(inside);
        zip.closeEntry();
    }

    static byte[] tarGz(String name, byte[] inside) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gz = new GzipCompressorOutputStream(out);
                var tar = new TarArchiveOutputStream(gz)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(inside.length);
            tar.putArchiveEntry(entry);
            tar.write(inside);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
