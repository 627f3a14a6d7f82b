package org.twinflow.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.pages.Exhibit;
import org.twinflow.pages.PageDetails;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.PageText;
import org.twinflow.pages.Pages;
import org.twinflow.pages.PublicationView;
import org.twinflow.pages.VersionLine;
import org.twinflow.people.PersonId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.web.projects.Given;

/** A page as machines write it. */
record PageJson(
        @Nullable String title,
        @Nullable String stage,
        @Nullable String language,
        @Nullable String body,
        @Nullable String licence,
        @Nullable List<ExhibitJson> exhibits) {

    PageText text(Reader reader, Documents documents) {
        var shown = exhibits == null ? List.<ExhibitJson>of() : exhibits;
        var ids = shown.stream()
                .map(ExhibitJson::document)
                .filter(Objects::nonNull)
                .map(DocumentId::new)
                .toList();
        var library = documents.among(ids, reader);
        var faults = new ArrayList<FieldError>();
        var all = new ArrayList<Exhibit>();
        for (int at = 0; at < shown.size(); at++) {
            all.add(shown.get(at).exhibit(library, "exhibits[" + at + "].", faults));
        }
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
        return new PageText(
                Given.text(title),
                Given.text(stage),
                Given.text(language),
                Given.text(body),
                PageForm.licence(licence),
                all);
    }

    /**
     * A picture or file of a page.
     *
     * @param version of the document; the latest where none is named
     * @param pupils who can be recognised; of a picture an empty list says nobody
     */
    record ExhibitJson(
            @Nullable UUID document,
            @Nullable Integer version,
            @Nullable String description,
            @Nullable String credits,
            @Nullable String licence,
            @Nullable List<UUID> pupils) {

        static ExhibitJson of(Exhibit shown, boolean named) {
            var licence = shown.licence();
            return new ExhibitJson(
                    shown.document().id(),
                    shown.version(),
                    shown.description(),
                    shown.credits(),
                    licence == null ? null : licence.name(),
                    named ? shown.pupils().stream().map(PersonId::id).toList() : null);
        }

        Exhibit exhibit(List<DocumentDetails> library, String field, List<FieldError> faults) {
            var found = library.stream()
                    .filter(each -> each.id().id().equals(document))
                    .findFirst();
            var picture = found.filter(Pages::isPicture).isPresent();
            if (picture && pupils == null) {
                faults.add(FieldError.of(field + "pupils", "pages.exhibit.who"));
            }
            return new Exhibit(
                    new DocumentId(document == null ? new UUID(0, 0) : document),
                    version == null ? found.map(DocumentDetails::version).orElse(0) : version,
                    picture,
                    Given.text(description),
                    Given.text(credits),
                    PageForm.licence(licence),
                    pupils == null
                            ? List.of()
                            : pupils.stream().map(PersonId::new).toList());
        }
    }

    /** A page as machines read it; who is recognisable is told to those who may write it. */
    record PageView(
            UUID id,
            UUID project,
            int version,
            int latest,
            @Nullable Integer shown,
            @Nullable String audience,
            String title,
            String stage,
            String language,
            String body,
            @Nullable String licence,
            List<ExhibitJson> exhibits,
            Instant savedAt) {

        static PageView of(PageDetails page) {
            var text = page.text();
            var licence = text.licence();
            var audience = page.audience();
            return new PageView(
                    page.id().id(),
                    page.project().id(),
                    page.number(),
                    page.latest(),
                    page.shown(),
                    audience == null ? null : audience.name(),
                    text.title(),
                    text.stage(),
                    text.language(),
                    text.body(),
                    licence == null ? null : licence.name(),
                    text.exhibits().stream()
                            .map(shown -> ExhibitJson.of(shown, page.mayEdit()))
                            .toList(),
                    page.savedAt());
        }
    }

    /** A page in a list. */
    record SummaryJson(
            UUID id,
            int version,
            String title,
            String stage,
            String language,
            String lead,
            @Nullable String audience,
            boolean asked,
            Instant savedAt) {

        static SummaryJson of(PageSummary page) {
            var audience = page.audience();
            return new SummaryJson(
                    page.id().id(),
                    page.number(),
                    page.title(),
                    page.stage(),
                    page.language(),
                    page.lead(),
                    audience == null ? null : audience.name(),
                    page.asked(),
                    page.savedAt());
        }
    }

    /** A version in the list of all. */
    record VersionJson(int version, String title, UUID savedBy, Instant savedAt) {

        static VersionJson of(VersionLine line) {
            return new VersionJson(
                    line.number(), line.title(), line.savedBy().id().id(), line.savedAt());
        }
    }

    /** What became of a wish to show a page. */
    record PublicationJson(
            UUID id,
            int version,
            String audience,
            String state,
            UUID askedBy,
            Instant askedAt,
            String reason,
            @Nullable Instant publishedAt,
            @Nullable Instant endedAt) {

        static PublicationJson of(PublicationView view) {
            return new PublicationJson(
                    view.id().id(),
                    view.number(),
                    view.audience().name(),
                    view.state().name(),
                    view.askedBy().id().id(),
                    view.askedAt(),
                    view.reason(),
                    view.publishedAt(),
                    view.endedAt());
        }
    }

    /** To whom a page is to be shown. */
    record Wanted(@Nullable String audience) {}

    /** Whether a publication is accepted, and why not. */
    record Decided(@Nullable Boolean accepted, @Nullable String reason) {}
}
