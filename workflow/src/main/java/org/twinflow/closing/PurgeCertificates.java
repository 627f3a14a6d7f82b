package org.twinflow.closing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.NotFoundException;

/** Writes what was deleted of a project, what is still kept and until when, as somebody has signed it. */
@Component
class PurgeCertificates {

    private final ClosingRepository closings;
    private final Projects projects;
    private final People people;
    private final Documents documents;
    private final PdfWriter writer;
    private final Words words;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PurgeCertificates(
            ClosingRepository closings,
            Projects projects,
            People people,
            Documents documents,
            PdfWriter writer,
            Words words,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.closings = closings;
        this.projects = projects;
        this.people = people;
        this.documents = documents;
        this.writer = writer;
        this.words = words;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How many papers of a kind, and until when the last of them is kept. */
    private record Count(String kind, int number, @Nullable LocalDate until) {}

    @AfterCommit
    void on(ClosingCertified certified) {
        var id = new ClosingId(certified.closing());
        var composed = transaction.execute(status -> compose(find(id), certified.remark()));
        if (composed == null) {
            return;
        }
        try (var written = writer.write(composed);
                var bytes = written.open()) {
            transaction.executeWithoutResult(status -> file(find(id), composed, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where it is written already. */
    private @Nullable PdfDocument compose(Closing closing, String remark) {
        if (closing.certificate() != null) {
            return null;
        }
        var project = projects.facts(closing.project());
        var locale = project.schools().getFirst().locale();
        return PdfDocument.of(say("title", locale), project.title(), locale, clock.instant(), labels(locale))
                .with(Section.of(
                        say("title", locale),
                        Block.facts(
                                new Fact(say("project", locale), project.title()),
                                new Fact(say("closed", locale), day(closing.frozenAt(), locale)),
                                new Fact(say("accounts", locale), String.valueOf(closing.accountsEnded())),
                                new Fact(say("anonymised", locale), String.valueOf(closing.peopleAnonymised())),
                                new Fact(say("by", locale), name(closing.certifiedBy())),
                                new Fact(say("remark", locale), remark.isEmpty() ? "–" : remark))))
                .with(section("deleted", deleted(closing), locale))
                .with(section("kept", kept(closing), locale));
    }

    private Section section(String title, List<Count> counts, Locale locale) {
        if (counts.isEmpty()) {
            return Section.of(say(title, locale), Block.paragraph(say("nothing", locale)));
        }
        return Section.of(
                say(title, locale),
                new Block.Table(
                        List.of(
                                Column.of(say("kind", locale), 4),
                                Column.figures(say("count", locale), 2),
                                Column.of(say("until", locale), 4)),
                        counts.stream()
                                .map(count -> List.of(
                                        Cell.of(count.kind()),
                                        Cell.of(String.valueOf(count.number())),
                                        Cell.of(until(title, count, locale))))
                                .toList()));
    }

    private String until(String title, Count count, Locale locale) {
        if (count.until() != null) {
            return date(count.until(), locale);
        }
        return title.equals("kept") ? say("always", locale) : "–";
    }

    private List<Count> deleted(Closing closing) {
        return counts("""
                select retention_class, count(*), max(kept_until) from deletion_certificate
                where project = :project group by retention_class order by retention_class""", closing);
    }

    private List<Count> kept(Closing closing) {
        return counts("""
                select retention_class, count(*), max(kept_until) from document
                where project = :project group by retention_class order by retention_class""", closing);
    }

    private List<Count> counts(String question, Closing closing) {
        return database.sql(question)
                .param("project", closing.project().id())
                .query((row, at) -> new Count(
                        row.getString(1).toUpperCase(Locale.ROOT), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    private void file(Closing closing, PdfDocument composed, InputStream pdf) {
        var project = closing.project().id();
        closing.file(documents
                .file(
                        NewDocument.filed(
                                project,
                                composed.title(),
                                audience(closing),
                                new Upload("certificate-of-deletion.pdf", "application/pdf"),
                                composed.language().getLanguage()),
                        pdf,
                        closing.certifiedBy())
                .id());
    }

    /** Its teachers, the heads of its schools, and those who watch over the data of these schools. */
    private Set<String> audience(Closing closing) {
        var scope = Scope.project(closing.project().id());
        var audience = new HashSet<String>();
        audience.add(scope.token(Role.TEACHER));
        audience.add(scope.token(Role.HEAD));
        audience.add(Scope.platform().token(Role.DATA_PROTECTION_OFFICER));
        projects.facts(closing.project())
                .schools()
                .forEach(school -> audience.add(Scope.school(school.id()).token(Role.DATA_PROTECTION_OFFICER)));
        return audience;
    }

    private Labels labels(Locale locale) {
        return Labels.of(key -> say(key, locale));
    }

    private String say(String key, Locale locale) {
        return words.findLatest(Closings.PROCESS, "certificate." + key, locale).orElse(key);
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.person(person).name();
    }

    private String day(@Nullable Instant instant, Locale locale) {
        return instant == null ? "–" : date(LocalDate.ofInstant(instant, clock.getZone()), locale);
    }

    private static String date(@Nullable LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(Objects.requireNonNull(day));
    }

    private Closing find(ClosingId id) {
        return closings.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
