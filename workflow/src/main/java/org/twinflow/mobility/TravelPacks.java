package org.twinflow.mobility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Classification;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.pdf.Block;
import org.twinflow.pdf.Cell;
import org.twinflow.pdf.Column;
import org.twinflow.pdf.Cover;
import org.twinflow.pdf.Fact;
import org.twinflow.pdf.PdfDocument;
import org.twinflow.pdf.PdfWriter;
import org.twinflow.pdf.Section;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.AfterCommit;
import org.twinflow.shared.Collisions;
import org.twinflow.shared.NotFoundException;

/** Makes what the adults carry who travel along: who travels, what is still open, which originals must be seen. */
@Component
class TravelPacks {

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final MobilityViews views;
    private final BookWords words;
    private final PaperStories stories;
    private final Projects projects;
    private final People people;
    private final Documents documents;
    private final List<Lodgings> lodgings;
    private final PdfWriter writer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TravelPacks(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            MobilityViews views,
            BookWords words,
            PaperStories stories,
            Projects projects,
            People people,
            Documents documents,
            List<Lodgings> lodgings,
            PdfWriter writer,
            TransactionTemplate transaction,
            Clock clock) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.views = views;
        this.words = words;
        this.stories = stories;
        this.projects = projects;
        this.people = people;
        this.documents = documents;
        this.lodgings = lodgings;
        this.writer = writer;
        this.transaction = transaction;
        this.clock = clock;
    }

    @AfterCommit
    void on(DepartureAuthorised authorised) {
        var composed = transaction.execute(status -> compose(find(authorised.mobility())));
        try (var written = writer.write(Objects.requireNonNull(composed));
                var bytes = written.open()) {
            var pack = Objects.requireNonNull(transaction.execute(status -> file(find(authorised.mobility()), bytes)));
            bind(authorised.mobility(), pack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody may be changing the mobility at this moment: neither loses what the other wrote. */
    private void bind(MobilityId id, DocumentId pack) {
        Collisions.again(() -> transaction.executeWithoutResult(status ->
                mobilities.hold(id).orElseThrow(() -> new NotFoundException(id)).pack(pack)));
    }

    /** Under the key of who planned the mobility: it names minors, so its text goes into no index. */
    private DocumentId file(Mobility mobility, InputStream pdf) {
        var locale = language(mobility);
        var project = Scope.project(mobility.project().id());
        var pack = NewDocument.personal(
                mobility.plannedBy(),
                Classification.PERSONAL,
                mobility.project().id(),
                words.say("pack.title", locale),
                Set.of(
                        project.token(Role.TEACHER),
                        Scope.mobility(mobility.id().id()).token(Role.HOST_TEACHER)),
                new Upload("travel-pack.pdf", "application/pdf"),
                locale.getLanguage());
        return documents.file(pack, pdf, null).id();
    }

    private PdfDocument compose(Mobility mobility) {
        var locale = language(mobility);
        var summary = views.summary(mobility);
        var travelling = views.all(dossiers.findByMobilityOrderByAddedAt(mobility.id())).stream()
                .filter(dossier -> !dossier.isOfGroup() && !dossier.withdrawn())
                .toList();
        return PdfDocument.of(
                        words.say("pack.title", locale) + " · " + summary.title(),
                        projects.facts(mobility.project()).title(),
                        locale,
                        clock.instant(),
                        words.labels(locale))
                .with(cover(mobility, summary, locale))
                .withContents()
                .with(participants(travelling, lodgings(mobility.id()), locale))
                .with(originals(travelling, locale));
    }

    private Cover cover(Mobility mobility, MobilitySummary summary, Locale locale) {
        var by = mobility.facts().decidedBy();
        var facts = Block.facts(
                new Fact(
                        words.say("book.host", locale),
                        summary.host().name() + ", " + summary.host().city()),
                new Fact(words.say("book.destination", locale), summary.destination()),
                new Fact(
                        words.say("book.dates", locale),
                        BookWords.date(summary.start(), locale) + " – " + BookWords.date(summary.end(), locale)),
                new Fact(words.say("pack.decision", locale), by == null ? "" : name(by)));
        return new Cover(
                projects.facts(mobility.project()).title(),
                summary.title(),
                words.say("pack.title", locale),
                DossierBooks.partners(summary),
                List.of(facts));
    }

    private Map<DossierId, String> lodgings(MobilityId id) {
        var known = new HashMap<DossierId, String>();
        lodgings.forEach(feature -> known.putAll(feature.of(id)));
        return known;
    }

    private Section participants(List<DossierSummary> travelling, Map<DossierId, String> beds, Locale locale) {
        var table = new Block.Table(
                List.of(
                        Column.of(words.say("pack.name", locale), 3),
                        Column.of(words.say("book.school", locale), 3),
                        Column.of(words.say("pack.lodging", locale), 3),
                        Column.of(words.say("pack.open", locale), 3)),
                travelling.stream()
                        .map(dossier -> List.of(
                                Cell.of(name(dossier)),
                                Cell.of(school(dossier)),
                                Cell.of(beds.getOrDefault(dossier.id(), "")),
                                Cell.of(open(dossier, locale))))
                        .toList());
        return Section.of(words.say("pack.participants", locale), table);
    }

    private Section originals(List<DossierSummary> travelling, Locale locale) {
        var section = Section.of(words.say("pack.originals", locale));
        for (var dossier : travelling) {
            var wanted = dossier.items().stream()
                    .filter(item -> item.paper().isOriginal())
                    .map(item -> words.name(item, locale))
                    .toArray(String[]::new);
            section = section.with(Block.subheading(name(dossier))).with(Block.boxes(wanted));
            var known = stories.lines(dossier.id(), locale);
            section = known.isEmpty() ? section : section.with(new Block.Facts(known));
        }
        return section;
    }

    /** Sealed papers are not named: that there is one is nobody's business. */
    private String open(DossierSummary dossier, Locale locale) {
        var open = dossier.mandatory().stream()
                .filter(item -> !item.state().isSettled() && !item.paper().isSealed())
                .map(item -> words.name(item, locale))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? words.say("pack.none", locale) : open;
    }

    private Locale language(Mobility mobility) {
        return words.language(views.summary(mobility).sending().getFirst().locale());
    }

    private Mobility find(MobilityId id) {
        return mobilities.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    private String name(PersonId id) {
        return people.person(id).name();
    }

    private static String name(DossierSummary dossier) {
        var person = dossier.person();
        return person == null ? "" : person.name();
    }

    private static String school(DossierSummary dossier) {
        var school = dossier.school();
        return school == null ? "" : school.name();
    }
}
