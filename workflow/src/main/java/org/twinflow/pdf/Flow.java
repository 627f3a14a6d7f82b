package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The column of text: where the next line goes, and when a new page begins. */
final class Flow implements AutoCloseable {

    static final float LEFT = mm(20);
    static final float WIDTH = mm(170);
    static final float RIGHT = LEFT + WIDTH;
    private static final float TOP = mm(30);
    private static final float BOTTOM = mm(297 - 24);

    private final Book book;
    private final String head;
    private @Nullable Canvas canvas;
    private float y;
    private float gap;
    private boolean fresh;

    /** @param head the running head of the pages after the first */
    Flow(Book book, String head) {
        this.book = book;
        this.head = head;
    }

    static float pageHeight() {
        return BOTTOM - TOP;
    }

    Book book() {
        return book;
    }

    Typesetter typesetter() {
        return book.typesetter();
    }

    /** Goes on below what stands on a page already. */
    Flow startOn(Leaf leaf, float from) throws IOException {
        close();
        canvas = book.draw(leaf);
        y = from;
        gap = 0;
        fresh = from <= TOP;
        return this;
    }

    Flow startOn(Leaf leaf) throws IOException {
        return startOn(leaf, TOP);
    }

    Canvas canvas() throws IOException {
        if (canvas == null) {
            breakPage();
        }
        return Objects.requireNonNull(canvas);
    }

    /** Whether the page that is written on is still the last one. */
    boolean isOpen() {
        var last = book.last();
        return canvas != null && last != null && last.page() == canvas.page();
    }

    float y() {
        return y;
    }

    /** What is left of the page. */
    float room() {
        return BOTTOM - y - gap;
    }

    /** Keeps a distance from what came before; the larger of two distances counts, and none at the top. */
    void space(float height) {
        gap = fresh ? 0 : Math.max(gap, height);
    }

    /** Makes sure that a height fits, on a new page if need be; tells whether one began. */
    boolean need(float height) throws IOException {
        canvas();
        if (y + gap + height > BOTTOM && !fresh) {
            breakPage();
            return true;
        }
        y += gap;
        gap = 0;
        return false;
    }

    void advance(float height) {
        y += height;
        fresh = false;
    }

    void breakPage() throws IOException {
        startOn(book.add(Book.PORTRAIT, head, false));
    }

    @Override
    public void close() throws IOException {
        if (canvas != null) {
            canvas.close();
            canvas = null;
        }
    }
}
