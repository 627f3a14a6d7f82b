package org.twinflow.stages;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentDeleting;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.pages.PageSummary;
import org.twinflow.pages.Pages;
import org.twinflow.pages.ShowcaseView;
import org.twinflow.pages.Showcases;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.Sql;

/**
 * What counts as a result of a project. Its teachers say so; each member finds those that they may read anyway, and
 * everybody those that the showcase shows.
 */
@Service
@Transactional
public class Results {

    private static final int LONGEST_STAGE = 60;

    private final JdbcClient database;
    private final Documents documents;
    private final Pages pages;
    private final Showcases showcases;
    private final Projects projects;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Results(
            JdbcClient database,
            Documents documents,
            Pages pages,
            Showcases showcases,
            Projects projects,
            People people,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.documents = documents;
        this.pages = pages;
        this.showcases = showcases;
        this.projects = projects;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** That something counts as a result. */
    private record Mark(ResultKind kind, UUID subject, String stage, PersonId by, Instant at) {}

    /** What of the results the reader may read, in the order in which they were marked. */
    @Transactional(readOnly = true)
    public List<ResultView> of(ProjectId project, Reader reader) {
        projects.get(project, reader);
        var marks = marks(project);
        var ids = marks.stream()
                .filter(mark -> mark.kind() == ResultKind.DOCUMENT)
                .map(mark -> new DocumentId(mark.subject()))
                .toList();
        var papers = documents.among(ids, reader).stream()
                .collect(toMap(paper -> paper.id().id(), Function.identity()));
        var texts = pages.of(project, reader).stream()
                .collect(toMap(page -> page.id().id(), Function.identity()));
        var shown = publicOf(project).stream()
                .map(result -> result.document() == null
                        ? result.page().id()
                        : result.document().id())
                .collect(toSet());
        var views = new ArrayList<ResultView>();
        for (var mark : marks) {
            var publicly = shown.contains(mark.subject());
            var paper = papers.get(mark.subject());
            var page = texts.get(mark.subject());
            if (mark.kind() == ResultKind.DOCUMENT && paper != null) {
                views.add(view(mark, paper, publicly));
            } else if (mark.kind() == ResultKind.PAGE && page != null) {
                views.add(view(mark, page, publicly));
            }
        }
        return views;
    }

    private ResultView view(Mark mark, DocumentDetails paper, boolean publicly) {
        return new ResultView(
                mark.kind(),
                mark.subject(),
                paper.title(),
                paper.language(),
                mark.stage(),
                paper.folder(),
                paper.version(),
                null,
                publicly,
                people.person(mark.by()),
                mark.at());
    }

    private ResultView view(Mark mark, PageSummary page, boolean publicly) {
        var cover = page.cover();
        return new ResultView(
                mark.kind(),
                mark.subject(),
                page.title(),
                page.language(),
                mark.stage().isEmpty() ? page.stage() : mark.stage(),
                page.lead(),
                page.number(),
                cover == null ? null : cover.document().id(),
                publicly,
                people.person(mark.by()),
                mark.at());
    }

    /** Counts it as a result, of another stage where it counts as one already; the teachers of the project may. */
    public void mark(ProjectId project, ResultKind kind, UUID subject, String stage, Reader by) {
        working(project, by);
        by.mustSee(isOf(project, kind, subject, by), subject);
        var of = stage.strip();
        if (of.length() > LONGEST_STAGE) {
            throw new InvalidException(FieldError.of("stage", "stages.name.form", LONGEST_STAGE));
        }
        delete(project, subject);
        database.sql("""
                insert into result_mark (project, kind, subject, stage, marked_by, marked_at)
                values (:project, :kind, :subject, :stage, :by, :now)""")
                .param("project", project.id())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("stage", of)
                .param("by", by.person().id())
                .param("now", Sql.time(clock.instant().truncatedTo(MICROS)))
                .update();
        record("result.marked", project, subject, by);
    }

    /** Counts it no longer. */
    public void unmark(ProjectId project, UUID subject, Reader by) {
        working(project, by);
        if (delete(project, subject) > 0) {
            record("result.unmarked", project, subject, by);
        }
    }

    /** What everybody may see of the results; for parts of the system that act for nobody. */
    @Transactional(readOnly = true)
    public List<PublicResult> publicOf(ProjectId project) {
        return showcases.find(project).map(this::publicOf).orElse(List.of());
    }

    /** The same of a showcase: its pages that count as results, and results that one of its pages shows. */
    @Transactional(readOnly = true)
    public List<PublicResult> publicOf(ShowcaseView view) {
        var marks = marks(view.project().id()).stream().collect(toMap(Mark::subject, Function.identity()));
        var found = new ArrayList<PublicResult>();
        var seen = new HashSet<UUID>();
        for (var story : view.pages()) {
            var text = story.text();
            var mark = marks.get(story.id().id());
            if (mark != null) {
                var stage = mark.stage().isEmpty() ? text.stage() : mark.stage();
                found.add(new PublicResult(text.title(), text.language(), stage, story.id(), null));
            }
            for (var exhibit : text.exhibits()) {
                var paper = marks.get(exhibit.document().id());
                if (paper != null && seen.add(paper.subject())) {
                    var stage = paper.stage().isEmpty() ? text.stage() : paper.stage();
                    found.add(new PublicResult(
                            exhibit.description(), text.language(), stage, story.id(), exhibit.document()));
                }
            }
        }
        return found;
    }

    /** The ids of all that counts as a result, whoever may see it. */
    Set<UUID> marked(ProjectId project) {
        return marks(project).stream().map(Mark::subject).collect(toSet());
    }

    @EventListener
    void on(DocumentDeleting deleting) {
        database.sql("delete from result_mark where kind = 'DOCUMENT' and subject = :id")
                .param("id", deleting.document().id())
                .update();
    }

    private boolean isOf(ProjectId project, ResultKind kind, UUID subject, Reader by) {
        return switch (kind) {
            case DOCUMENT ->
                documents.among(List.of(new DocumentId(subject)), by).stream()
                        .anyMatch(paper -> project.id().equals(paper.project()));
            case PAGE ->
                pages.of(project, by).stream().anyMatch(page -> page.id().id().equals(subject));
        };
    }

    private void working(ProjectId project, Reader by) {
        projects.get(project, by);
        by.mustBeAllowed(by.teachesIn(project.id()));
        by.mustWork(project.id());
    }

    private List<Mark> marks(ProjectId project) {
        return database.sql("select * from result_mark where project = :project order by marked_at, subject")
                .param("project", project.id())
                .query(Results::mark)
                .list();
    }

    private int delete(ProjectId project, UUID subject) {
        return database.sql("delete from result_mark where project = :project and subject = :subject")
                .param("project", project.id())
                .param("subject", subject)
                .update();
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(
                ResultKind.valueOf(row.getString("kind")),
                Sql.id(row, "subject"),
                row.getString("stage"),
                new PersonId(Sql.id(row, "marked_by")),
                Sql.instant(row, "marked_at"));
    }

    private void record(String action, ProjectId project, UUID subject, Reader by) {
        audit.record(by.person(), action, "project:" + project, Map.of("subject", subject.toString()));
    }
}
