package org.twinflow.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Writes documents and reads them back. */
record Written(Path folder) {

    PDDocument pdf(PdfDocument document) throws IOException {
        return Loader.loadPDF(bytes(document));
    }

    byte[] bytes(PdfDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        writer().write(document, out);
        return out.toByteArray();
    }

    PDDocument pdf(Certificate certificate) throws IOException {
        var out = new ByteArrayOutputStream();
        writer().writeCertificate(certificate, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private PdfWriter writer() {
        return new PdfWriter(new PdfProperties(folder), Clock.systemUTC());
    }

    /** What stands on a page, from top to bottom. */
    static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
