package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;

/** The first page: the braid of the project, whom it is about, and what the feature puts below. */
final class CoverPage {

    private static final float BANNER = mm(62);
    private static final Type KICKER = new Type(Typeface.STRONG, 11, 15, Palette.INK);

    private final Book book;
    private final Cover cover;

    CoverPage(Book book, Cover cover) {
        this.book = book;
        this.cover = cover;
    }

    /** @param title of the document, for the running head should the blocks go on to a second page */
    void write(String title) throws IOException {
        var leaf = book.add(Book.PORTRAIT, "", true);
        float y;
        try (var canvas = book.draw(leaf)) {
            var colors = cover.partners().isEmpty() ? Palette.strands() : Palette.strands(cover.partners());
            new Braid(colors, 3, 7.5f, Palette.BANNER).banner(canvas, 0, BANNER);
            y = words(canvas, BANNER + mm(14));
        }
        try (var flow = new Flow(book, title).startOn(leaf, y)) {
            new BlockPainter(flow).paint(cover.blocks());
        }
    }

    private float words(Canvas canvas, float top) throws IOException {
        var typesetter = book.typesetter();
        var y = top;
        for (var line : typesetter.lines(cover.kicker(), KICKER, Flow.WIDTH)) {
            canvas.text(line, Flow.LEFT, y + KICKER.leading() * .75f, KICKER);
            y += KICKER.leading();
        }
        y += mm(2.5f);
        for (var line : typesetter.lines(cover.title(), Type.COVER_TITLE, Flow.WIDTH - mm(4))) {
            Marker.under(canvas, line, Flow.LEFT, y, Type.COVER_TITLE, typesetter);
            y += Type.COVER_TITLE.leading();
        }
        y += mm(2);
        for (var line : typesetter.lines(cover.subtitle(), Type.LEAD, Flow.WIDTH)) {
            canvas.text(line, Flow.LEFT, y + Type.LEAD.leading() * .75f, Type.LEAD);
            y += Type.LEAD.leading();
        }
        y += mm(5);
        for (var row : Chips.rows(cover.partners(), Flow.WIDTH, typesetter)) {
            Chips.draw(canvas, row, Flow.LEFT, y);
            y += Chips.HEIGHT + mm(1.5f);
        }
        return y + mm(4);
    }
}
