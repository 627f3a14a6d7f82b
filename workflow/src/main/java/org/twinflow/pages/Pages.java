package org.twinflow.pages;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/**
 * The pages of a project. Its teachers write all of them and pupils their own; who else may read one is decided by
 * {@link Publications}. Each time somebody saves, there is a new version, and the former ones stay as they are.
 */
@Service
@Transactional
public class Pages {

    private final ProjectPageRepository pages;
    private final PageVersionRepository versions;
    private final PageRules rules;
    private final PageViews views;
    private final PageIndex index;
    private final PublicationCases cases;
    private final ImageConsents consents;
    private final Families families;
    private final Projects projects;
    private final Audit audit;
    private final Clock clock;

    Pages(
            ProjectPageRepository pages,
            PageVersionRepository versions,
            PageRules rules,
            PageViews views,
            PageIndex index,
            PublicationCases cases,
            ImageConsents consents,
            Families families,
            Projects projects,
            Audit audit,
            Clock clock) {
        this.pages = pages;
        this.versions = versions;
        this.rules = rules;
        this.views = views;
        this.index = index;
        this.cases = cases;
        this.consents = consents;
        this.families = families;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the reader may read of a project, the latest first. */
    @Transactional(readOnly = true)
    public List<PageSummary> of(ProjectId id, Reader reader) {
        projects.get(id, reader);
        var seen = pages.findByProjectAndRemovedAtIsNull(id).stream()
                .filter(page -> page.isOpenTo(reader) || page.isShownTo(reader))
                .toList();
        return views.summaries(seen, reader);
    }

    /** What families read of the projects in which the reader answers for a traveller, the latest first. */
    @Transactional(readOnly = true)
    public List<PageSummary> ofFamily(Reader reader) {
        var seen = families.projects(reader).stream()
                .flatMap(project -> pages.findByProjectAndRemovedAtIsNull(project).stream())
                .filter(ProjectPage::isShownToFamilies)
                .toList();
        return views.summaries(seen, reader);
    }

    /** A page: to those who write it the latest version, to others the one that is shown. */
    @Transactional(readOnly = true)
    public PageDetails get(PageId id, Reader reader) {
        var page = see(id, reader);
        var shown = page.shown();
        return views.details(page, page.isOpenTo(reader) || shown == null ? page.latest() : shown, reader);
    }

    /** A version of a page; those who do not write it see only the one that is shown. */
    @Transactional(readOnly = true)
    public PageDetails get(PageId id, int number, Reader reader) {
        var page = see(id, reader);
        var shown = page.shown();
        reader.mustSee(page.isOpenTo(reader) || shown != null && shown == number, id);
        return views.details(page, number, reader);
    }

    /** All versions, the latest first, for those who write it. */
    @Transactional(readOnly = true)
    public List<VersionLine> versions(PageId id, Reader reader) {
        var page = see(id, reader);
        reader.mustBeAllowed(page.isOpenTo(reader));
        return views.versions(id);
    }

    public PageId write(ProjectId id, PageText text, Reader by) {
        return write(PageId.next(), id, text, by);
    }

    /** @param id chosen by whoever asks, so that asking twice begins one page */
    public PageId write(PageId id, ProjectId project, PageText text, Reader by) {
        projects.get(project, by);
        by.mustBeAllowed(PageRules.mayWrite(project, by));
        by.mustWork(project.id());
        rules.check(project, text, by);
        var page = pages.save(new ProjectPage(id, project, by.person(), now()));
        keep(page, 1, text, by);
        return id;
    }

    /**
     * Keeps another version; what is shown stays as it was.
     *
     * @param expected the version that the writer began with
     */
    public int save(PageId id, int expected, PageText text, Reader by) {
        var page = change(id, by);
        rules.check(page.project(), text, by);
        var number = page.advance(expected);
        keep(page, number, text, by);
        return number;
    }

    /** Makes what a former version says the latest one. */
    public int restore(PageId id, int number, int expected, Reader by) {
        change(id, by);
        return save(id, expected, views.version(id, number).text(), by);
    }

    /** Takes a page away; who wrote it may, and the coordinators. What snapshots hold of it stays. */
    public void remove(PageId id, Reader by) {
        var page = change(id, by);
        by.mustBeAllowed(page.isOf(by) || by.coordinates(page.project().id()));
        cases.end(id, PublicationState.TAKEN_BACK);
        page.remove(now());
        index.put(page);
        record("page.removed", page, by);
    }

    /** Whether the reader may begin a page, for pages that offer it. */
    public static boolean mayWrite(ProjectId project, Reader reader) {
        return PageRules.mayWrite(project, reader);
    }

    /** Whether a page shows the document as a picture; all others are files to take along. */
    public static boolean isPicture(DocumentDetails document) {
        return PageRules.isPicture(document);
    }

    /** Who may be recognisable on a picture, for those who may write a page. */
    @Transactional(readOnly = true)
    public List<PersonSummary> pupils(ProjectId id, Reader reader) {
        projects.get(id, reader);
        reader.mustBeAllowed(PageRules.mayWrite(id, reader));
        return consents.pupils(id);
    }

    private void keep(ProjectPage page, int number, PageText text, Reader by) {
        versions.save(new PageVersion(page.id(), number, text, by.person(), now()));
        index.put(page);
        record("page.saved", page, by);
    }

    private ProjectPage change(PageId id, Reader by) {
        var page = see(id, by);
        by.mustBeAllowed(page.isOpenTo(by) && PageRules.mayWrite(page.project(), by));
        by.mustWork(page.project().id());
        return page;
    }

    private ProjectPage see(PageId id, Reader reader) {
        return pages.findById(id)
                .filter(page -> !page.isRemoved())
                .filter(page -> reader.isInProject(page.project().id())
                        ? page.isOpenTo(reader) || page.isShownTo(reader)
                        : page.isShownToFamilies() && families.projects(reader).contains(page.project()))
                .orElseThrow(() -> new NotFoundException(id));
    }

    private void record(String action, ProjectPage page, Reader by) {
        audit.record(
                by.person(),
                action,
                "project:" + page.project(),
                Map.of("page", page.id().toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
