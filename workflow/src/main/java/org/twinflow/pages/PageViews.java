package org.twinflow.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.shared.NotFoundException;

/** Puts pages together as their readers see them. */
@Component
class PageViews {

    private final PageVersionRepository versions;
    private final PublicationRepository publications;
    private final People people;

    PageViews(PageVersionRepository versions, PublicationRepository publications, People people) {
        this.versions = versions;
        this.publications = publications;
        this.people = people;
    }

    PageVersion version(PageId page, int number) {
        var key = new PageVersion.Key(page.id(), number);
        return versions.findById(key).orElseThrow(() -> new NotFoundException(page + " " + number));
    }

    PageDetails details(ProjectPage page, int number, Reader reader) {
        var version = version(page.id(), number);
        var open = page.isOpenTo(reader);
        var asked = open
                ? publications.findByPageAndState(page.id(), PublicationState.ASKED).stream()
                        .findFirst()
                        .orElse(null)
                : null;
        var text = version.text();
        return new PageDetails(
                page.id(),
                page.project(),
                number,
                text,
                open ? named(Gate.recognisable(text)) : List.of(),
                people.person(version.savedBy()),
                version.savedAt(),
                page.shown(),
                page.audience(),
                open ? page.latest() : number,
                asked == null ? null : view(asked),
                open && PageRules.mayWrite(page.project(), reader),
                asked != null && mayReview(asked, reader));
    }

    /** Four eyes: whoever asked for it does not decide it. */
    static boolean mayReview(Publication asked, Reader reader) {
        return reader.coordinates(asked.project().id()) && !asked.askedBy().equals(reader.person());
    }

    /** The version of each page that the reader sees in lists. */
    List<PageSummary> summaries(Collection<ProjectPage> pages, Reader reader) {
        var seen = pages.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        page -> page.isOpenTo(reader) ? page.latest() : Objects.requireNonNull(page.shown())));
        var texts = versions
                .findByIdIn(seen.entrySet().stream()
                        .map(each -> new PageVersion.Key(each.getKey().id().id(), each.getValue()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(PageVersion::page, Function.identity()));
        return pages.stream()
                .filter(page -> texts.containsKey(page.id()))
                .map(page -> summary(page, Objects.requireNonNull(texts.get(page.id())), page.isOpenTo(reader)))
                .sorted(Comparator.comparing(PageSummary::savedAt).reversed())
                .toList();
    }

    private PageSummary summary(ProjectPage page, PageVersion version, boolean open) {
        var text = version.text();
        var shown = page.shown();
        return new PageSummary(
                page.id(),
                version.number(),
                text.title(),
                text.stage(),
                text.language(),
                Markdown.lead(text.body()),
                cover(text),
                page.audience(),
                version.savedAt(),
                open
                        && !publications
                                .findByPageAndState(page.id(), PublicationState.ASKED)
                                .isEmpty(),
                open && shown != null && page.latest() > shown);
    }

    static @Nullable Exhibit cover(PageText text) {
        return text.exhibits().stream().filter(Exhibit::picture).findFirst().orElse(null);
    }

    List<VersionLine> versions(PageId page) {
        var all = versions.of(page.id());
        var savers = persons(all.stream().map(PageVersion::savedBy).toList());
        return all.stream()
                .map(version -> new VersionLine(
                        version.number(),
                        version.title(),
                        Objects.requireNonNull(savers.get(version.savedBy())),
                        version.savedAt()))
                .toList();
    }

    PublicationView view(Publication publication) {
        var decider = publication.decidedBy();
        return new PublicationView(
                publication.id(),
                publication.number(),
                publication.audience(),
                publication.state(),
                people.person(publication.askedBy()),
                publication.askedAt(),
                decider == null ? null : people.person(decider),
                publication.reason(),
                publication.publishedAt(),
                publication.endedAt());
    }

    private List<PersonSummary> named(Collection<PersonId> ids) {
        return people.persons(ids).stream()
                .sorted(Comparator.comparing(PersonSummary::name))
                .toList();
    }

    private Map<PersonId, PersonSummary> persons(Collection<PersonId> ids) {
        return people.persons(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }
}
