package org.twinflow.mobility;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.documents.Documents;
import org.twinflow.documents.OpenContent;
import org.twinflow.pdf.Attachment;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Cell;
import org.twinflow.pdf.Column;
import org.twinflow.pdf.Cover;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.Partner;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;
import org.twinflow.pdf.Tone;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** Binds a traveller's papers into one PDF: cover, contents, a part for each paper. Sealed papers stay sealed. */
@Service
public class DossierBooks {

    private final DossierRepository dossiers;
    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final MobilityRules rules;
    private final MobilityViews views;
    private final BookWords words;
    private final PaperStories stories;
    private final Projects projects;
    private final Documents documents;
    private final PdfWriter writer;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DossierBooks(
            DossierRepository dossiers,
            MobilityRepository mobilities,
            DossierPapers papers,
            MobilityRules rules,
            MobilityViews views,
            BookWords words,
            PaperStories stories,
            Projects projects,
            Documents documents,
            PdfWriter writer,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.papers = papers;
        this.rules = rules;
        this.views = views;
        this.words = words;
        this.stories = stories;
        this.projects = projects;
        this.documents = documents;
        this.writer = writer;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes what was prepared; papers are read while no transaction is open. */
    public void write(PdfDocument dossier, OutputStream out) throws IOException {
        writer.write(dossier, out);
    }

    /** To be asked first: what will be written, once it is known that the reader may have it. */
    public PdfDocument prepare(DossierId id, Reader reader) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var dossier = allowed(id, reader);
            audit.record(reader.person(), "dossier.read", "dossier:" + id, Map.of());
            return compose(dossier, mobility(dossier), reader.person());
        }));
    }

    /** Refuses, and remembers, whom {@link #prepare} would refuse; nothing is read by asking. */
    public void mustBeOpenable(DossierId id, Reader reader) {
        transaction.executeWithoutResult(status -> allowed(id, reader));
    }

    private Dossier allowed(DossierId id, Reader reader) {
        var dossier = dossiers.findById(id).orElseThrow(() -> new NotFoundException(id));
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, reader);
        rules.mustBind(dossier, mobility, reader);
        return dossier;
    }

    /** What is filed once nothing is missing, read by nobody in particular. */
    PdfDocument compose(Dossier dossier) {
        return compose(dossier, mobility(dossier), null);
    }

    /** @param by who reads the papers, null when the dossier is filed by itself */
    private PdfDocument compose(Dossier dossier, Mobility mobility, @Nullable PersonId by) {
        var locale = language(dossier);
        var summary = views.summary(mobility);
        var view = views.dossier(dossier);
        var items = papers.of(dossier);
        var statements = stories.of(dossier.id(), locale);
        var sections = items.stream()
                .filter(item -> item.isMandatory() || item.documentVersion() > 0)
                .map(item -> section(item, statements.getOrDefault(item.paper(), List.of()), locale, by))
                .toList();
        var person = view.person();
        var name = person == null ? summary.title() : person.name();
        return PdfDocument.of(
                        words.say("book.title", locale) + " · " + name,
                        projects.facts(mobility.project()).title(),
                        locale,
                        clock.instant(),
                        words.labels(locale))
                .with(cover(view, summary, name, locale))
                .withContents()
                .withSections(sections);
    }

    private Cover cover(DossierSummary dossier, MobilitySummary mobility, String name, Locale locale) {
        var blocks = new ArrayList<Block>();
        var school = dossier.school();
        blocks.add(Block.facts(
                new Fact(words.say("book.school", locale), school == null ? "" : school.name() + ", " + school.city()),
                new Fact(
                        words.say("book.host", locale),
                        mobility.host().name() + ", " + mobility.host().city()),
                new Fact(words.say("book.destination", locale), mobility.destination()),
                new Fact(words.say("book.dates", locale), days(mobility, locale)),
                new Fact(words.say("book.made", locale), BookWords.date(today(), locale))));
        if (!dossier.isComplete()) {
            blocks.add(new Block.Note(words.say("book.incomplete", locale), Tone.WARN));
        }
        blocks.add(new Block.Table(
                List.of(
                        Column.of(words.say("book.paper", locale), 5),
                        Column.of(words.say("book.state", locale), 2),
                        Column.figures(words.say("book.due", locale), 3)),
                dossier.items().stream().map(item -> row(item, locale)).toList()));
        return new Cover(mobility.title(), name, words.say("book.subtitle", locale), partners(mobility), blocks);
    }

    private List<Cell> row(ItemSummary item, Locale locale) {
        return List.of(
                Cell.of(words.name(item, locale)),
                Cell.state(words.state(item.state(), locale), BookWords.tone(item.state())),
                Cell.of(BookWords.date(item.due(), locale)));
    }

    private Section section(DossierItem item, List<Fact> statements, Locale locale, @Nullable PersonId by) {
        var view = item.summary();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("book.state", locale), words.state(view.state(), locale)));
        facts.addAll(statements);
        var section = Section.of(words.name(view, locale)).with(new Block.Facts(facts));
        var document = item.document();
        if (view.state() == ItemState.WAIVED) {
            return section.with(Block.paragraph(view.note()));
        }
        if (document == null) {
            return section.with(new Block.Note(words.say("book.missing", locale), Tone.NONE));
        }
        if (item.paper().isSealed()) {
            return section.with(new Block.Note(words.say("book.sealed", locale), Tone.INFO));
        }
        OpenContent content = documents.contentFor(document, by);
        return section.with(new Attachment(words.name(view, locale), content.mediaType(), content::stream));
    }

    private static String days(MobilitySummary mobility, Locale locale) {
        return BookWords.date(mobility.start(), locale) + " – " + BookWords.date(mobility.end(), locale);
    }

    static List<Partner> partners(MobilitySummary mobility) {
        var partners = new ArrayList<Partner>();
        mobility.sending().forEach(school -> partners.add(partner(school)));
        partners.add(partner(mobility.host()));
        return partners;
    }

    private static Partner partner(SchoolSummary school) {
        return new Partner(school.letters(), school.name());
    }

    Locale language(Dossier dossier) {
        var school = views.dossier(dossier).school();
        return words.language(school == null ? Locale.ENGLISH : school.locale());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Mobility mobility(Dossier dossier) {
        return mobilities.findById(dossier.mobility()).orElseThrow(() -> new NotFoundException(dossier.mobility()));
    }
}
