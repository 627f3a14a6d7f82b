package org.twinflow.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The document in the making: its pages in their order and what the contents will say of them. */
final class Book {

    static final PDRectangle PORTRAIT = PDRectangle.A4;
    static final PDRectangle LANDSCAPE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    private final PDDocument pdf;
    private final Typesetter typesetter;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    Book(PDDocument pdf, Typesetter typesetter) {
        this.pdf = pdf;
        this.typesetter = typesetter;
    }

    PDDocument pdf() {
        return pdf;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<Entry> entries() {
        return entries;
    }

    Leaf add(PDRectangle size, String head, boolean bare) {
        var leaf = new Leaf(new PDPage(size), head, bare);
        pdf.addPage(leaf.page());
        leaves.add(leaf);
        return leaf;
    }

    /** Puts a new page before what stands at an index. */
    Leaf insert(int index, String head) {
        if (index == leaves.size()) {
            return add(PORTRAIT, head, false);
        }
        var leaf = new Leaf(new PDPage(PORTRAIT), head, false);
        pdf.getPages().insertBefore(leaf.page(), leaves.get(index).page());
        leaves.add(index, leaf);
        return leaf;
    }

    void enter(String title, int depth, Leaf leaf) {
        entries.add(new Entry(title, depth, leaf));
    }

    /** Puts a line of the first order before those that are there from an index on. */
    void enterAt(int index, String title, Leaf leaf) {
        entries.add(index, new Entry(title, 0, leaf));
    }

    Canvas draw(Leaf leaf) throws IOException {
        return new Canvas(pdf, leaf.page(), typesetter);
    }

    /** Takes back what came after a number of pages; for a paper that turns out to be broken halfway. */
    void truncate(int pages) {
        while (leaves.size() > pages) {
            var last = leaves.removeLast();
            pdf.getPages().remove(last.page());
        }
    }

    @Nullable Leaf last() {
        return leaves.isEmpty() ? null : leaves.getLast();
    }
}
