package org.twinflow.pdf;

import static org.twinflow.pdf.Canvas.mm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** The ways into a document: contents pages with links, and bookmarks. */
final class Contents {

    private static final float TITLE_ROOM = mm(16);
    private static final float[] ROW = {mm(9), mm(6.6f)};
    private static final Type[] TYPE = {Type.STRONG, Type.LABEL.sized(9.5f)};
    private static final Type[] NUMBER = {Type.STRONG.in(Palette.INK), Type.LABEL};
    private static final float INDENT = mm(6);

    private final Book book;
    private final String title;

    Contents(Book book, String title) {
        this.book = book;
        this.title = title;
    }

    /** Puts the contents before the page at an index. */
    Leaf write(int index) throws IOException {
        var parts = parts();
        var leaves = new ArrayList<Leaf>();
        for (var part = 0; part < parts.size(); part++) {
            leaves.add(book.insert(index + part, part == 0 ? "" : title));
        }
        for (var part = 0; part < parts.size(); part++) {
            try (var canvas = book.draw(leaves.get(part))) {
                page(canvas, parts.get(part), part == 0);
            }
        }
        return leaves.getFirst();
    }

    private List<List<Entry>> parts() {
        var parts = new ArrayList<List<Entry>>();
        var part = new ArrayList<Entry>();
        var used = TITLE_ROOM;
        for (var entry : book.entries()) {
            if (used + ROW[entry.depth()] > Flow.pageHeight()) {
                parts.add(List.copyOf(part));
                part.clear();
                used = 0;
            }
            used += ROW[entry.depth()];
            part.add(entry);
        }
        parts.add(part);
        return parts;
    }

    private void page(Canvas canvas, List<Entry> entries, boolean first) throws IOException {
        var y = mm(30);
        if (first) {
            canvas.text(title, Flow.LEFT, y + Type.SECTION_TITLE.leading() * .75f, Type.SECTION_TITLE);
            y += TITLE_ROOM;
        }
        for (var entry : entries) {
            row(canvas, entry, y);
            y += ROW[entry.depth()];
        }
    }

    private void row(Canvas canvas, Entry entry, float top) throws IOException {
        var height = ROW[entry.depth()];
        var baseline = top + height - mm(entry.depth() == 0 ? 2.4f : 2.1f);
        var left = Flow.LEFT + INDENT * entry.depth();
        var type = TYPE[entry.depth()];
        if (entry.depth() == 0) {
            canvas.line(left, Flow.RIGHT, top + height, .5f, Palette.LINE);
        }
        canvas.text(book.typesetter().line(entry.title(), type, Flow.RIGHT - left - mm(16)), left, baseline, type);
        var number = Integer.toString(book.leaves().indexOf(entry.leaf()) + 1);
        canvas.textToRight(number, Flow.RIGHT, baseline, NUMBER[entry.depth()]);
        link(canvas, entry.leaf().page(), top, height);
    }

    private static void link(Canvas canvas, PDPage target, float top, float height) throws IOException {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(Flow.LEFT, canvas.height() - top - height, Flow.WIDTH, height));
        var noBorder = new PDBorderStyleDictionary();
        noBorder.setWidth(0);
        link.setBorderStyle(noBorder);
        link.setDestination(top(target));
        canvas.page().getAnnotations().add(link);
    }

    /** @param contents the contents page, which gets the first bookmark */
    void bookmarks(@Nullable Leaf contents) {
        var outline = new PDDocumentOutline();
        if (contents != null) {
            outline.addLast(item(title, contents.page()));
        }
        var section = (PDOutlineItem) null;
        for (var entry : book.entries()) {
            var item = item(entry.title(), entry.leaf().page());
            if (entry.depth() == 0 || section == null) {
                outline.addLast(item);
                section = item;
            } else {
                section.addLast(item);
            }
        }
        outline.openNode();
        var catalog = book.pdf().getDocumentCatalog();
        catalog.setDocumentOutline(outline);
        if (contents != null) {
            catalog.setPageMode(PageMode.USE_OUTLINES);
        }
    }

    private static PDOutlineItem item(String title, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(top(page));
        return item;
    }

    private static PDPageFitWidthDestination top(PDPage page) {
        var destination = new PDPageFitWidthDestination();
        destination.setPage(page);
        destination.setTop((int) page.getMediaBox().getHeight());
        return destination;
    }
}
