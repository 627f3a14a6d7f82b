package org.twinflow.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as its facts: what {@link PdfWriter} sets on pages.
 *
 * @param made when; the same facts made at the same moment give the same bytes
 * @param contents whether a contents page follows the cover
 */
public record PdfDocument(
        String title,
        String author,
        Locale language,
        Instant made,
        Labels labels,
        @Nullable Cover cover,
        boolean contents,
        List<Section> sections) {

    public PdfDocument {
        sections = List.copyOf(sections);
    }

    public static PdfDocument of(String title, String author, Locale language, Instant made, Labels labels) {
        return new PdfDocument(title, author, language, made, labels, null, false, List.of());
    }

    public PdfDocument with(Cover cover) {
        return new PdfDocument(title, author, language, made, labels, cover, contents, sections);
    }

    public PdfDocument withContents() {
        return new PdfDocument(title, author, language, made, labels, cover, true, sections);
    }

    public PdfDocument with(Section section) {
        var more = new ArrayList<>(sections);
        more.add(section);
        return new PdfDocument(title, author, language, made, labels, cover, contents, more);
    }

    public PdfDocument withSections(List<Section> sections) {
        return new PdfDocument(title, author, language, made, labels, cover, contents, sections);
    }
}
