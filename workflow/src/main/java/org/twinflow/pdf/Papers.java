package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;

/** Puts papers into the book page by page; one that cannot be read gets a page that says so. */
final class Papers {

    private static final float SIDE = mm(20);
    private static final float TOP = mm(21);
    private static final float BOTTOM = mm(19);

    private final Book book;
    private final Spool spool;
    private final Labels labels;

    Papers(Book book, Spool spool, Labels labels) {
        this.book = book;
        this.spool = spool;
        this.labels = labels;
    }

    /** Whether a paper can be shown; others are embedded as files. */
    static boolean shows(Attachment paper) {
        return paper.mediaType().equals("application/pdf") || isPicture(paper);
    }

    private static boolean isPicture(Attachment paper) {
        return paper.mediaType().equals("image/jpeg") || paper.mediaType().equals("image/png");
    }

    /**
     * Adds the paper, with its line in the contents.
     *
     * @param flow the words of the section: below them goes what is small enough
     */
    void add(Attachment paper, Flow flow) throws IOException {
        var before = book.leaves().size();
        try (var bytes = spool.hold(paper.content())) {
            show(paper, bytes, flow);
        } catch (BrokenPaperException broken) {
            book.truncate(before);
            unreadable(paper, flow);
        }
        book.enter(
                paper.title(),
                1,
                book.leaves().get(Math.min(before, book.leaves().size() - 1)));
    }

    /** Whatever a parser throws over a file from outside is the file's fault; what the store throws is not. */
    private void show(Attachment paper, RandomAccessRead bytes, Flow flow) throws BrokenPaperException {
        try {
            if (isPicture(paper)) {
                picture(paper, bytes, flow);
            } else {
                pages(paper, bytes);
            }
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new BrokenPaperException(broken);
        }
    }

    private void picture(Attachment paper, RandomAccessRead bytes, Flow flow) throws IOException {
        var picture = Picture.of(book.pdf(), new RandomAccessInputStream(bytes).readAllBytes());
        var painter = new BlockPainter(flow);
        if (flow.isOpen() && painter.fits(picture)) {
            painter.paint(Block.subheading(paper.title()));
            painter.picture(picture, Flow.WIDTH);
            return;
        }
        var leaf = leaf(paper, picture.width(), picture.height());
        try (var canvas = book.draw(leaf)) {
            var scale = Math.min(BlockPainter.LARGEST, scale(canvas, picture.width(), picture.height()));
            var width = picture.width() * scale;
            picture.draw(canvas, (canvas.width() - width) / 2, TOP, width, picture.height() * scale);
        }
    }

    private void pages(Attachment paper, RandomAccessRead bytes) throws IOException {
        for (var page : ForeignPage.read(bytes, book.pdf(), spool.cache())) {
            var leaf = leaf(paper, page.width(), page.height());
            try (var canvas = book.draw(leaf)) {
                var scale = Math.min(1, scale(canvas, page.width(), page.height()));
                var width = page.width() * scale;
                var height = page.height() * scale;
                var left = (canvas.width() - width) / 2;
                page.draw(canvas, left, TOP, scale);
                canvas.frame(left, TOP, width, height, .5f, Palette.LINE_2);
            }
        }
    }

    private Leaf leaf(Attachment paper, float width, float height) {
        return book.add(width > height ? Book.LANDSCAPE : Book.PORTRAIT, paper.title(), false);
    }

    private static float scale(Canvas canvas, float width, float height) {
        return Math.min((canvas.width() - 2 * SIDE) / width, (canvas.height() - TOP - BOTTOM) / height);
    }

    private void unreadable(Attachment paper, Flow flow) throws IOException {
        if (!flow.isOpen() || flow.room() < mm(45)) {
            flow.breakPage();
        }
        var painter = new BlockPainter(flow);
        painter.paint(Block.subheading(paper.title()));
        painter.paint(new Block.Note(labels.unreadable(), Tone.WARN));
    }

    /** The file cannot be shown, for whatever reason its parser gave. */
    private static final class BrokenPaperException extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenPaperException(Throwable cause) {
            super(cause);
        }
    }
}
