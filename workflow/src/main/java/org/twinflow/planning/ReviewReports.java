package org.twinflow.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Words;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Cell;
import org.twinflow.pdf.Column;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Labels;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.NotFoundException;

/** Gathers what the schools said of a month into a paper for the teachers of the project; once for each month. */
@Component
class ReviewReports {

    private final PlanRepository plans;
    private final PlanViews views;
    private final Projects projects;
    private final Documents documents;
    private final PdfWriter writer;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewReports(
            PlanRepository plans,
            PlanViews views,
            Projects projects,
            Documents documents,
            PdfWriter writer,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.views = views;
        this.projects = projects;
        this.documents = documents;
        this.writer = writer;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    @AfterCommit
    void on(ReviewClosed closed) {
        var composed = transaction.execute(status -> compose(closed));
        if (composed == null) {
            return;
        }
        try (var written = writer.write(composed);
                var bytes = written.open()) {
            transaction.executeWithoutResult(status -> file(closed, composed, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where it is written already. */
    private @Nullable PdfDocument compose(ReviewClosed closed) {
        var plan = find(closed.plan());
        if (plan.reportOf(closed.round()).isPresent()) {
            return null;
        }
        var project = projects.facts(plan.project());
        var locale = project.schools().getFirst().locale();
        var said = views.reviews(plan).reversed().stream()
                .filter(review -> closed.round().equals(review.round()))
                .toList();
        var title = say("title", locale) + ", " + month(closed.round(), locale);
        var section = Section.of(title, blocks(plan, project, said, locale));
        return PdfDocument.of(title, project.title(), locale, clock.instant(), labels(locale))
                .with(section);
    }

    private Block[] blocks(Plan plan, ProjectSummary project, List<PlanReview> said, Locale locale) {
        var blocks = new ArrayList<Block>();
        var silent = silent(project, said);
        blocks.add(Block.facts(
                new Fact(say("project", locale), project.title()),
                new Fact(say("edition", locale), Integer.toString(plan.edition())),
                new Fact(
                        say("answered", locale),
                        (project.schools().size() - silent.size()) + " / "
                                + project.schools().size())));
        if (!said.isEmpty()) {
            blocks.add(table(said, locale));
        }
        if (!silent.isEmpty()) {
            blocks.add(Block.paragraph(say("silent", locale) + ": "
                    + silent.stream().map(SchoolSummary::name).collect(Collectors.joining(", "))));
        }
        return blocks.toArray(Block[]::new);
    }

    private Block table(List<PlanReview> said, Locale locale) {
        return new Block.Table(
                List.of(
                        Column.of(say("school", locale), 3),
                        Column.of(say("progress", locale), 2),
                        Column.of(say("words", locale), 5),
                        Column.of(say("by", locale), 2)),
                said.stream()
                        .map(review -> List.of(
                                Cell.of(
                                        review.school() == null
                                                ? "–"
                                                : review.school().name()),
                                Cell.of(find("review-plan.progress." + review.progress(), locale)),
                                Cell.of(review.words().isEmpty() ? "–" : review.words()),
                                Cell.of(review.by().shortName())))
                        .toList());
    }

    private static List<SchoolSummary> silent(ProjectSummary project, List<PlanReview> said) {
        var answered = said.stream()
                .map(PlanReview::school)
                .flatMap(Stream::ofNullable)
                .map(SchoolSummary::id)
                .collect(Collectors.toSet());
        return project.schools().stream()
                .filter(school -> !answered.contains(school.id()))
                .toList();
    }

    private void file(ReviewClosed closed, PdfDocument composed, InputStream pdf) {
        var plan = find(closed.plan());
        var project = plan.project().id();
        var teachers = Scope.project(project).token(Role.TEACHER);
        var upload = new Upload("review-" + closed.round() + ".pdf", "application/pdf");
        var language = composed.language().getLanguage();
        plan.report(
                closed.round(),
                documents
                        .file(
                                NewDocument.filed(project, composed.title(), Set.of(teachers), upload, language),
                                pdf,
                                null)
                        .id()
                        .id());
    }

    private Labels labels(Locale locale) {
        return Labels.of(key -> say(key, locale));
    }

    private static String month(String round, Locale locale) {
        return YearMonth.parse(round)
                .atDay(1)
                .format(DateTimeFormatter.ofPattern("LLLL uuuu").withLocale(locale));
    }

    private String say(String key, Locale locale) {
        return find("report." + key, locale);
    }

    private String find(String key, Locale locale) {
        return words.findLatest(PlanningSteps.REVIEW, key, locale).orElse(key);
    }

    private Plan find(PlanId id) {
        return plans.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
