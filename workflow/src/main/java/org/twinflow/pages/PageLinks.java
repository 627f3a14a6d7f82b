package org.twinflow.pages;

import static java.time.temporal.ChronoUnit.MICROS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.OpenContent;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Opens a page that families or everybody read to whoever has an address that cannot be guessed, until a day. Whoever has
 * it may pass it on, so everybody who can be recognised must have agreed to be shown to everybody, each time it is opened.
 */
@Service
@Transactional
public class PageLinks {

    /** For how many days a link can be made. */
    public static final int MOST_DAYS = 180;

    private static final int LONGEST_LABEL = 120;
    private static final int SECRET = 24;

    private final PageLinkRepository links;
    private final ProjectPageRepository pages;
    private final PageViews views;
    private final PageFiles files;
    private final Gate gate;
    private final Projects projects;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PageLinks(
            PageLinkRepository links,
            ProjectPageRepository pages,
            PageViews views,
            PageFiles files,
            Gate gate,
            Projects projects,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.links = links;
        this.pages = pages;
        this.views = views;
        this.files = files;
        this.gate = gate;
        this.projects = projects;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page as whoever has a link reads it. */
    public record Opened(PageId page, PageText text, LocalDate until) {}

    record Uses(long times, @Nullable LocalDate last) {}

    /** Makes a link; the teachers of the project may, of a page that families or everybody read. */
    public LinkView make(PageId id, String label, @Nullable LocalDate until, Reader by) {
        var page = taught(id, by);
        by.mustWork(page.project().id());
        var today = today(page.project());
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new InvalidException(FieldError.of("label", "pages.link.label.form", LONGEST_LABEL));
        }
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw new InvalidException(FieldError.of("until", "pages.link.until.form", MOST_DAYS));
        }
        if (!page.isShownToFamilies()) {
            throw new RefusedException("pages.link.hidden");
        }
        if (!isAgreed(page)) {
            throw new RefusedException("pages.link.consent");
        }
        var now = clock.instant().truncatedTo(MICROS);
        var link = links.save(new PageLink(id, secret(), name, until, by.person(), now));
        record("page.link.made", page, link, by);
        return link.view(today, new Uses(0, null));
    }

    /** Lets it open nothing any more, from now on. */
    public void end(LinkId id, Reader by) {
        var link = links.findById(id).orElseThrow(() -> new NotFoundException(id));
        var page = taught(link.page(), by);
        link.end(by.person(), clock.instant().truncatedTo(MICROS));
        record("page.link.ended", page, link, by);
    }

    /** All links of a page, the latest first. */
    @Transactional(readOnly = true)
    public List<LinkView> of(PageId id, Reader reader) {
        var today = today(taught(id, reader).project());
        return links.findByPageOrderByMadeAtDesc(id).stream()
                .map(link -> link.view(today, uses(link.id())))
                .toList();
    }

    /** What a link shows now; that it was opened is counted, by the day. */
    public Opened open(String token) {
        var link = links.findByToken(token).orElseThrow(() -> new NotFoundException(token));
        var page = shown(link, token);
        count(link.id(), today(page.project()));
        return opened(link, page);
    }

    /** A picture or file of the page that a link shows now. */
    @Transactional(readOnly = true)
    public OpenContent file(String token, DocumentId document, boolean small) {
        var link = links.findByToken(token).orElseThrow(() -> new NotFoundException(token));
        return files.open(opened(link, shown(link, token)).text(), document, small);
    }

    private Opened opened(PageLink link, ProjectPage page) {
        var until = link.view(today(page.project()), new Uses(0, null)).until();
        return new Opened(page.id(), text(page), until);
    }

    private ProjectPage shown(PageLink link, String token) {
        return pages.findById(link.page())
                .filter(page -> !page.isRemoved() && page.isShownToFamilies())
                .filter(page -> link.isOpen(today(page.project())))
                .filter(this::isAgreed)
                .orElseThrow(() -> new NotFoundException(token));
    }

    private boolean isAgreed(ProjectPage page) {
        return gate.isAgreed(page.project(), text(page), AudienceLevel.PUBLIC);
    }

    private PageText text(ProjectPage page) {
        return views.version(page.id(), java.util.Objects.requireNonNull(page.shown()))
                .text();
    }

    private ProjectPage taught(PageId id, Reader by) {
        var page = pages.findById(id).filter(each -> !each.isRemoved()).orElseThrow(() -> new NotFoundException(id));
        projects.get(page.project(), by);
        by.mustSee(page.isOpenTo(by) || page.isShownTo(by), id);
        by.mustBeAllowed(by.teachesIn(page.project().id()));
        return page;
    }

    private void count(LinkId link, LocalDate day) {
        var again = jdbc.sql("update page_link_use set times = times + 1 where link = :link and used_on = :day")
                .param("link", link.id())
                .param("day", day)
                .update();
        if (again == 0) {
            jdbc.sql("""
                    insert into page_link_use (link, used_on, times)
                    select l.id, l.day_of_use, 1 from (select cast(:link as uuid) as id, cast(:day as date) as day_of_use) l
                    where not exists (select 1 from page_link_use u where u.link = l.id and u.used_on = l.day_of_use)""").param("link", link.id()).param("day", day).update();
        }
    }

    private Uses uses(LinkId link) {
        return jdbc.sql(
                        "select coalesce(sum(times), 0) as times, max(used_on) as last_day from page_link_use where link = :link")
                .param("link", link.id())
                .query((row, at) -> new Uses(row.getLong("times"), row.getObject("last_day", LocalDate.class)))
                .single();
    }

    private String secret() {
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void record(String action, ProjectPage page, PageLink link, Reader by) {
        audit.record(
                by.person(),
                action,
                "project:" + page.project(),
                Map.of("page", page.id().toString(), "link", link.id().toString()));
    }

    private LocalDate today(ProjectId project) {
        return LocalDate.ofInstant(clock.instant(), projects.facts(project).zone());
    }
}
