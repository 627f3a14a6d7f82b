package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;

/** Writes over and under every page which document it belongs to and which page it is. */
final class RunningHeads {

    private static final float SIDE = mm(20);

    private final Book book;
    private final PdfDocument document;

    RunningHeads(Book book, PdfDocument document) {
        this.book = book;
        this.document = document;
    }

    void write() throws IOException {
        var pages = book.leaves().size();
        for (var page = 1; page <= pages; page++) {
            var leaf = book.leaves().get(page - 1);
            if (!leaf.bare()) {
                write(leaf, page, pages);
            }
        }
    }

    private void write(Leaf leaf, int page, int pages) throws IOException {
        try (var canvas = book.draw(leaf)) {
            var right = canvas.width() - SIDE;
            var half = (right - SIDE) / 2 - mm(3);
            canvas.text(book.typesetter().line(document.title(), Type.SMALL, half), SIDE, mm(13.5f), Type.SMALL);
            if (!leaf.head().isEmpty() && !leaf.head().equals(document.title())) {
                var type = new Type(Typeface.STRONG, Type.SMALL.size(), Type.SMALL.leading(), Palette.INK);
                canvas.textToRight(book.typesetter().line(leaf.head(), type, half), right, mm(13.5f), type);
            }
            canvas.line(SIDE, right, mm(16), .5f, Palette.LINE_2);
            var foot = canvas.height() - mm(11);
            canvas.text(book.typesetter().line(document.author(), Type.SMALL, half), SIDE, foot, Type.SMALL);
            canvas.textToRight(document.labels().pageOf(page, pages), right, foot, Type.SMALL.in(Palette.TEXT_2));
        }
    }
}
