package org.twinflow.web.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that make trouble. */
final class BadFiles {

    private BadFiles() {}

    static byte[] lockedPdf() throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** A thousand times its size: thirty megabytes of one letter, thirty times the text that is read of a file. */
    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            var million = new byte[1 << 20];
            Arrays.fill(million, (byte) 'A');
            for (var number = 0; number < 30; number++) {
                zip.write(million);
            }
        }
        return out.toByteArray();
    }

    /** Tika's parser for trials sleeps a quarter of an hour over it. */
    static byte[] hanging() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<mock><hang millis=\"900000\" heavy=\"false\" interruptible=\"false\"/></mock>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] misnamed() {
        return "This is a plain text about a river, whatever its name says.".getBytes(StandardCharsets.UTF_8);
    }

    /** The first half of a file, as a broken line leaves it. */
    static byte[] torn() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("A river");
            document.write(out);
            return Arrays.copyOf(out.toByteArray(), out.size() / 2);
        }
    }
}
