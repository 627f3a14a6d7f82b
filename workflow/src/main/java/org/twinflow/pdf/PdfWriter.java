package org.twinflow.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Writes documents and certificates as PDF. */
@Component
public class PdfWriter {

    private final PdfProperties properties;
    private final Clock clock;

    PdfWriter(PdfProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Writes the document and leaves the stream open. A paper that cannot be read gets a page that says so. */
    public void write(PdfDocument document, OutputStream out) throws IOException {
        try (var spool = Spool.open(properties.spool(), clock.instant());
                var pdf = new PDDocument(spool.cache());
                var fonts = new Fonts(pdf)) {
            var book = new Book(pdf, new Typesetter(fonts, document.language()));
            bind(document, book, spool);
            Metadata.write(pdf, document.title(), document.author(), document.language(), document.made());
            pdf.save(StreamUtils.nonClosing(out));
        }
    }

    /** Writes the document into the spool, from where it can be filed; gone when closed. */
    public WrittenPdf write(PdfDocument document) throws IOException {
        var written = new WrittenPdf(Spool.open(properties.spool(), clock.instant()));
        try (var out = written.out()) {
            write(document, out);
            return written;
        } catch (IOException | RuntimeException e) {
            written.close();
            throw e;
        }
    }

    /** Writes the certificate on one page and leaves the stream open. */
    public void writeCertificate(Certificate certificate, OutputStream out) throws IOException {
        try (var spool = Spool.open(properties.spool(), clock.instant());
                var pdf = new PDDocument(spool.cache());
                var fonts = new Fonts(pdf)) {
            new CertificatePage(new Book(pdf, new Typesetter(fonts, certificate.language())), certificate).write();
            var title = certificate.title() + " · " + certificate.project();
            Metadata.write(pdf, title, certificate.author(), certificate.language(), certificate.made());
            pdf.save(StreamUtils.nonClosing(out));
        }
    }

    private static void bind(PdfDocument document, Book book, Spool spool) throws IOException {
        if (document.cover() != null) {
            new CoverPage(book, document.cover()).write(document.title());
        }
        var start = book.leaves().size();
        var sections = new SectionPages(book, spool, document);
        for (var section : document.sections()) {
            sections.write(section);
        }
        sections.finish();
        var contents = new Contents(book, document.labels().contents());
        contents.bookmarks(document.contents() ? contents.write(start) : null);
        new RunningHeads(book, document).write();
    }
}
