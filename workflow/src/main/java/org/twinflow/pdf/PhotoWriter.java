package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import org.twinflow.shared.RefusedException;

/**
 * Makes one PDF of the photos of a paper's pages, each on a page of its own and the right way up. Where and by whom a
 * photo was taken does not go along.
 */
@Component
public class PhotoWriter {

    private static final float MARGIN = mm(6);

    /** More bytes than a telephone's photo has. */
    private static final int LARGEST = 40_000_000;

    /** A PNG is decoded, and two large ones at once would not fit. */
    private final Semaphore one = new Semaphore(1, true);

    private final PdfProperties properties;
    private final Clock clock;

    PhotoWriter(PdfProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Writes it into the spool, from where it can be filed; refuses what is no photo by its number. */
    public WrittenPdf write(String title, Locale language, List<Photo> photos) throws IOException {
        var written = new WrittenPdf(Spool.open(properties.spool(), clock.instant()));
        try (var spool = Spool.open(properties.spool(), clock.instant());
                var pdf = new PDDocument(spool.cache());
                var fonts = new Fonts(pdf);
                var out = written.out()) {
            var typesetter = new Typesetter(fonts, language);
            for (var number = 1; number <= photos.size(); number++) {
                add(photos.get(number - 1), number, pdf, typesetter);
            }
            Metadata.write(pdf, title, "", language, clock.instant());
            pdf.save(out);
            return written;
        } catch (IOException | RuntimeException e) {
            written.close();
            throw e;
        }
    }

    private void add(Photo photo, int number, PDDocument pdf, Typesetter typesetter) throws IOException {
        var picture = read(photo, number, pdf).turned(photo.turns());
        var page = new PDPage(picture.width() > picture.height() ? Book.LANDSCAPE : Book.PORTRAIT);
        pdf.addPage(page);
        try (var canvas = new Canvas(pdf, page, typesetter)) {
            var wide = (canvas.width() - 2 * MARGIN) / picture.width();
            var high = (canvas.height() - 2 * MARGIN) / picture.height();
            var scale = Math.min(wide, high);
            var width = picture.width() * scale;
            var height = picture.height() * scale;
            picture.draw(canvas, (canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height);
        }
    }

    private Picture read(Photo photo, int number, PDDocument pdf) throws IOException {
        byte[] bytes;
        try (var in = photo.picture().open()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST || !(Jpeg.is(bytes) || isPng(bytes))) {
            throw new RefusedException("transfer.photos.kind", number);
        }
        one.acquireUninterruptibly();
        try {
            return Picture.of(pdf, bytes);
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException("transfer.photos.broken", number);
        } finally {
            one.release();
        }
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }
}
