package org.twinflow.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.OpenContent;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/**
 * Pages as they were, for features that keep which versions there were. Who does not write a page reads what was shown
 * then only where they could read it then and can read the page today.
 */
@Service
@Transactional(readOnly = true)
public class PageEditions {

    private final ProjectPageRepository pages;
    private final PageVersionRepository versions;
    private final ImageConsents consents;
    private final PageFiles files;
    private final People people;
    private final Projects projects;

    PageEditions(
            ProjectPageRepository pages,
            PageVersionRepository versions,
            ImageConsents consents,
            PageFiles files,
            People people,
            Projects projects) {
        this.pages = pages;
        this.versions = versions;
        this.consents = consents;
        this.files = files;
        this.people = people;
        this.projects = projects;
    }

    /**
     * How a page stands.
     *
     * @param number the version that was saved last
     * @param shown the version that its audience reads, null for none
     */
    public record Edition(
            PageId page,
            int number,
            @Nullable Integer shown,
            @Nullable AudienceLevel audience) {}

    /** How all pages of a project stand now; for its coordinators. */
    public List<Edition> now(ProjectId id, Reader reader) {
        projects.get(id, reader);
        reader.mustBeAllowed(reader.coordinates(id.id()));
        return pages.findByProjectAndRemovedAtIsNull(id).stream()
                .map(page -> new Edition(page.id(), page.latest(), page.shown(), page.audience()))
                .toList();
    }

    /** The page as it stood then; nothing for those who may not read it. */
    public Optional<PageThen> find(Edition then, Reader reader) {
        return pages.findById(then.page())
                .filter(page -> reader.isInProject(page.project().id()))
                .flatMap(page -> page.isOpenTo(reader)
                        ? Optional.of(read(page, then.number(), page.latest(), true))
                        : shown(page, then, reader));
    }

    /** A picture or file of the page as it stood then. */
    public OpenContent open(Edition then, DocumentId document, boolean small, Reader reader) {
        var page = find(then, reader).orElseThrow(() -> new NotFoundException(then.page()));
        return files.open(page.text(), document, small);
    }

    private Optional<PageThen> shown(ProjectPage page, Edition then, Reader reader) {
        var audience = then.audience();
        var shown = then.shown();
        var today = page.shown();
        return shown != null
                        && today != null
                        && audience != null
                        && audience.names(reader, page.project().id())
                        && page.isShownTo(reader)
                ? Optional.of(read(page, shown, today, false))
                : Optional.empty();
    }

    private PageThen read(ProjectPage page, int number, int latest, boolean open) {
        var version = versions.findById(new PageVersion.Key(page.id().id(), number))
                .orElseThrow(() -> new NotFoundException(page.id()));
        var text = version.text();
        var agreed = open
                ? text.exhibits()
                : text.exhibits().stream()
                        .filter(shown -> isAgreed(page.project(), shown))
                        .toList();
        return new PageThen(
                page.id(),
                number,
                new PageText(text.title(), text.stage(), text.language(), text.body(), text.licence(), agreed),
                people.person(version.savedBy()),
                version.savedAt(),
                latest,
                page.isRemoved(),
                text.exhibits().size() - agreed.size());
    }

    private boolean isAgreed(ProjectId project, Exhibit shown) {
        return shown.pupils().stream().allMatch(pupil -> consents.covers(project, pupil, ImageUse.MEMBERS));
    }
}
