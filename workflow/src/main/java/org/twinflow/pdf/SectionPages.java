package org.twinflow.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Sets sections: the title and the words, then the papers. */
final class SectionPages {

    private final Book book;
    private final Papers papers;
    private final EmbeddedFiles files;
    private final Labels labels;

    SectionPages(Book book, Spool spool, PdfDocument document) {
        this.book = book;
        labels = document.labels();
        papers = new Papers(book, spool, labels);
        files = new EmbeddedFiles(book.pdf(), document.made());
    }

    void write(Section section) throws IOException {
        var entry = book.entries().size();
        try (var flow = new Flow(book, section.title())) {
            words(section, flow);
            for (var paper : section.attachments()) {
                if (Papers.shows(paper)) {
                    papers.add(paper, flow);
                }
            }
        }
        if (book.entries().get(entry).depth() > 0) {
            // a section of papers only begins with its first paper
            book.enterAt(entry, section.title(), book.entries().get(entry).leaf());
        }
    }

    private void words(Section section, Flow flow) throws IOException {
        var embedded = section.attachments().stream()
                .filter(paper -> !Papers.shows(paper))
                .toList();
        var papersOnly = section.blocks().isEmpty() && embedded.isEmpty();
        if (papersOnly && !section.attachments().isEmpty()) {
            return;
        }
        var leaf = book.add(Book.PORTRAIT, "", false);
        book.enter(section.title(), 0, leaf);
        flow.startOn(leaf);
        var painter = new BlockPainter(flow);
        painter.title(section.title());
        painter.paint(section.blocks());
        if (!embedded.isEmpty()) {
            embed(embedded, painter);
        }
    }

    private void embed(List<Attachment> embedded, BlockPainter painter) throws IOException {
        painter.paint(Block.subheading(labels.attachedAsFile()));
        for (var paper : embedded) {
            files.add(paper);
            painter.paint(Block.bullets(paper.title()));
            book.enter(paper.title(), 1, Objects.requireNonNull(book.last()));
        }
    }

    void finish() {
        files.finish();
    }
}
