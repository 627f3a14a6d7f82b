package org.twinflow.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.pages.ShowcaseView.Story;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;

/** The pages that everybody may read: of a closed project those of its copy, of all others what is shown now. */
@Component
class ShowcaseStories {

    private final ProjectPageRepository pages;
    private final PublicationRepository publications;
    private final ShowcaseCopyRows copies;
    private final PageViews views;
    private final Gate gate;
    private final People people;

    ShowcaseStories(
            ProjectPageRepository pages,
            PublicationRepository publications,
            ShowcaseCopyRows copies,
            PageViews views,
            Gate gate,
            People people) {
        this.pages = pages;
        this.publications = publications;
        this.copies = copies;
        this.views = views;
        this.gate = gate;
        this.people = people;
    }

    List<Story> of(ProjectId id) {
        return copies.writtenAt(id).isPresent() ? copied(id) : live(id);
    }

    List<Story> live(ProjectId id) {
        return pages.findByProjectAndAudience(id, AudienceLevel.PUBLIC).stream()
                .flatMap(page -> story(page).stream())
                .sorted(Comparator.comparing(Story::since).reversed())
                .toList();
    }

    /** What was taken back since, or is no longer agreed to, is not there, copy or not. */
    private List<Story> copied(ProjectId id) {
        return copies.pages(id).stream()
                .filter(row -> pages.findById(row.page())
                        .filter(page -> page.isPublic() && !page.isRemoved())
                        .isPresent())
                .map(row -> new Story(
                        row.page(),
                        row.number(),
                        views.version(row.page(), row.number()).text(),
                        row.letters(),
                        row.since(),
                        row.changed()))
                .filter(story -> gate.isAgreed(id, story.text(), AudienceLevel.PUBLIC))
                .toList();
    }

    private Optional<Story> story(ProjectPage page) {
        var number = page.shown();
        if (page.isRemoved() || number == null) {
            return Optional.empty();
        }
        var text = views.version(page.id(), number).text();
        var shown = publications.findByPageAndState(page.id(), PublicationState.SHOWN).stream()
                .findFirst();
        return shown.filter(publication -> gate.isAgreed(page.project(), text, AudienceLevel.PUBLIC))
                .map(publication -> new Story(
                        page.id(),
                        number,
                        text,
                        letters(publication),
                        since(publication),
                        Objects.requireNonNull(publication.publishedAt())));
    }

    /** Since when everybody reads the page, in whichever version. */
    private Instant since(Publication shown) {
        return publications.findByPageAndState(shown.page(), PublicationState.REPLACED).stream()
                .filter(former -> former.audience() == AudienceLevel.PUBLIC)
                .map(Publication::publishedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Objects.requireNonNull(shown.publishedAt()));
    }

    private String letters(Publication publication) {
        var school = people.person(publication.askedBy()).school();
        return school == null ? "" : people.school(school).letters();
    }
}
