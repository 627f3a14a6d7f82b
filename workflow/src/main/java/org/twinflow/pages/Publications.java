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
import org.twinflow.documents.AudienceLevel;
import org.twinflow.inbox.TaskWork;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Shows pages to somebody and takes them back. A table decides whether that may be at once, after somebody else has
 * looked, or not as it is.
 */
@Service
@Transactional
public class Publications {

    private static final int LONGEST_REASON = 1000;

    private final ProjectPageRepository pages;
    private final PublicationRepository publications;
    private final PublicationCases cases;
    private final PageViews views;
    private final PageIndex index;
    private final Gate gate;
    private final Projects projects;
    private final TaskWork work;
    private final Audit audit;
    private final Clock clock;

    Publications(
            ProjectPageRepository pages,
            PublicationRepository publications,
            PublicationCases cases,
            PageViews views,
            PageIndex index,
            Gate gate,
            Projects projects,
            TaskWork work,
            Audit audit,
            Clock clock) {
        this.pages = pages;
        this.publications = publications;
        this.cases = cases;
        this.views = views;
        this.index = index;
        this.gate = gate;
        this.projects = projects;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would come of showing the latest version to somebody; that the table was asked is written down. */
    public Verdict judge(PageId id, AudienceLevel audience, Reader reader) {
        var page = writable(id, reader);
        return gate.judge(page.project(), views.version(id, page.latest()).text(), audience, reader);
    }

    /**
     * Shows the latest version to somebody, or asks a teacher administrator to agree to that; refused with a sentence that
     * says what to do where something stands in the way.
     */
    public PublicationState publish(PageId id, AudienceLevel audience, Reader by) {
        var page = working(id, by);
        if (!publications.findByPageAndState(id, PublicationState.ASKED).isEmpty()) {
            throw new RefusedException("pages.publication.asked");
        }
        var text = views.version(id, page.latest()).text();
        var publication = publications.save(new Publication(page, audience, by.person(), now()));
        cases.start(publication, gate.facts(page.project(), text, audience, by), by);
        if (publication.state() == PublicationState.ASKED && !cases.isRunning(publication)) {
            var obstacle = gate.judge(page.project(), text, audience, by).obstacles().stream()
                    .findFirst()
                    .orElseGet(() -> Verdict.Obstacle.of("pages.block.table"));
            throw new RefusedException(obstacle.code(), obstacle.arguments().toArray());
        }
        cases.mend(id);
        record("page.publication.asked", page, audience.name(), by);
        return publication.state();
    }

    /** Agrees to what somebody else wants to show. */
    public void accept(PublicationId id, Reader by) {
        var publication = reviewable(id, by);
        publication.accept(by.person());
        work.completeByFeature(id.toString(), PublicationCases.REVIEW, Map.of("accepted", true), by);
        record(
                "page.publication.accepted",
                find(publication.page()),
                publication.audience().name(),
                by);
    }

    /** Gives it back to its author, who is told why. */
    public void giveBack(PublicationId id, String reason, Reader by) {
        var publication = reviewable(id, by);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidException(FieldError.of("reason", "pages.reason.form", LONGEST_REASON));
        }
        publication.giveBack(why, by.person(), now());
        work.completeByFeature(id.toString(), PublicationCases.REVIEW, Map.of("accepted", false), by);
        record(
                "page.publication.returned",
                find(publication.page()),
                publication.audience().name(),
                by);
    }

    /** The author no longer wants it looked at. */
    public void callOff(PageId id, Reader by) {
        var page = writable(id, by);
        publications.findByPageAndState(id, PublicationState.ASKED).forEach(cases::callOff);
        record("page.publication.called-off", page, "", by);
    }

    /** Shows it to nobody any more, from now on; its author, every teacher and at any time. */
    public void takeBack(PageId id, Reader by) {
        var page = writable(id, by);
        cases.end(id, PublicationState.TAKEN_BACK);
        page.hide();
        index.put(page);
        record("page.taken-back", page, "", by);
    }

    /** Leaves a page as it is that was to be reworked or repaired. */
    public void leave(PageId id, Reader by) {
        writable(id, by);
        cases.mend(id);
    }

    /** Whether the page waits for somebody to rework or repair it. */
    @Transactional(readOnly = true)
    public boolean isMending(PageId id, Reader reader) {
        writable(id, reader);
        return cases.isMending(id);
    }

    /** All that was asked, decided and ended, the latest first, for those who write the page. */
    @Transactional(readOnly = true)
    public List<PublicationView> of(PageId id, Reader reader) {
        writable(id, reader);
        return cases.of(id).stream().map(views::view).toList();
    }

    private Publication reviewable(PublicationId id, Reader by) {
        var publication = publications.findById(id).orElseThrow(() -> new NotFoundException(id));
        var page = find(publication.page());
        by.mustSee(by.isInProject(page.project().id()) && page.isOpenTo(by), id);
        by.mustBeAllowed(PageViews.mayReview(publication, by));
        publication.mustBeAsked();
        return publication;
    }

    private ProjectPage working(PageId id, Reader by) {
        var page = writable(id, by);
        by.mustWork(page.project().id());
        return page;
    }

    private ProjectPage writable(PageId id, Reader by) {
        var page = find(id);
        projects.get(page.project(), by);
        by.mustSee(page.isOpenTo(by) || page.isShownTo(by), id);
        by.mustBeAllowed(page.isOpenTo(by) && PageRules.mayWrite(page.project(), by));
        return page;
    }

    private ProjectPage find(PageId id) {
        return pages.findById(id).filter(page -> !page.isRemoved()).orElseThrow(() -> new NotFoundException(id));
    }

    private void record(String action, ProjectPage page, String audience, Reader by) {
        audit.record(
                by.person(),
                action,
                "project:" + page.project(),
                Map.of("page", page.id().toString(), "audience", audience));
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
