package org.twinflow.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.pages.Exhibit;
import org.twinflow.pages.Licence;
import org.twinflow.pages.PageText;
import org.twinflow.pages.Pages;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;

/**
 * A page as somebody writes it.
 *
 * @param version the one that the writer began with; empty for a new page
 * @param more given when another empty picture is wanted
 */
record PageForm(
        @Nullable String title,
        @Nullable String stage,
        @Nullable String language,
        @Nullable String body,
        @Nullable String licence,
        @Nullable Integer version,
        @Nullable List<Row> exhibits,
        @Nullable String more) {

    static PageForm empty(String language) {
        return new PageForm("", "", language, "", "", null, List.of(), null);
    }

    static PageForm of(PageText text, int version) {
        var licence = text.licence();
        return new PageForm(
                text.title(),
                text.stage(),
                text.language(),
                text.body(),
                licence == null ? "" : licence.name(),
                version,
                text.exhibits().stream().map(Row::of).toList(),
                null);
    }

    /** @param library what can be shown, to tell pictures from files */
    PageText text(List<DocumentDetails> library) {
        var faults = new ArrayList<FieldError>();
        var shown = new ArrayList<Exhibit>();
        var written = rowsWritten();
        for (int at = 0; at < written.size(); at++) {
            shown.add(written.get(at).exhibit(library, "exhibits[" + at + "].", faults));
        }
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
        return new PageText(
                Given.text(title), Given.text(stage), Given.text(language), words(), licence(licence), shown);
    }

    private String words() {
        return Objects.requireNonNullElse(body, "").replace("\r\n", "\n");
    }

    static @Nullable Licence licence(@Nullable String word) {
        for (var licence : Licence.values()) {
            if (licence.name().equals(word)) {
                return licence;
            }
        }
        return null;
    }

    private List<Row> rowsWritten() {
        return exhibits == null
                ? List.of()
                : exhibits.stream()
                        .filter(Objects::nonNull)
                        .filter(row -> !row.isEmpty())
                        .toList();
    }

    /** The pictures and files of the form, and an empty one where one is wanted. */
    public List<Row> rows() {
        var rows = new ArrayList<>(rowsWritten());
        if (more != null || rows.isEmpty()) {
            rows.add(Row.EMPTY);
        }
        return rows;
    }

    /**
     * A picture or file.
     *
     * @param document its id and version, such as {@code …/2}
     * @param nobody ticked where nobody young can be recognised
     */
    record Row(
            @Nullable String document,
            @Nullable String description,
            @Nullable String credits,
            @Nullable String licence,
            @Nullable List<String> pupils,
            @Nullable String nobody) {

        static final Row EMPTY = new Row("", "", "", "", List.of(), null);

        static Row of(Exhibit shown) {
            var licence = shown.licence();
            var pupils = shown.pupils().stream().map(PersonId::toString).toList();
            return new Row(
                    shown.document() + "/" + shown.version(),
                    shown.description(),
                    shown.credits(),
                    licence == null ? "" : licence.name(),
                    pupils,
                    pupils.isEmpty() ? "true" : null);
        }

        boolean isEmpty() {
            return Given.text(document).isEmpty();
        }

        Exhibit exhibit(List<DocumentDetails> library, String field, List<FieldError> faults) {
            var given = new Given();
            var parts = Given.text(document).split("/", 2);
            var id = new DocumentId(given.id(field + "document", parts[0]));
            var version = parts.length == 2 && parts[1].matches("\\d{1,6}") ? Integer.parseInt(parts[1]) : 0;
            var who = given.ids(field + "pupils", pupils).stream()
                    .map(PersonId::new)
                    .toList();
            var picture = library.stream().anyMatch(document -> document.id().equals(id) && Pages.isPicture(document));
            if (picture && who.isEmpty() && nobody == null) {
                faults.add(FieldError.of(field + "pupils", "pages.exhibit.who"));
            }
            try {
                given.check();
            } catch (InvalidException invalid) {
                faults.addAll(invalid.errors());
            }
            return new Exhibit(
                    id, version, picture, Given.text(description), Given.text(credits), PageForm.licence(licence), who);
        }
    }
}
