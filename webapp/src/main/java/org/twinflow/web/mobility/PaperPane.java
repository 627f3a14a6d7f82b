package org.twinflow.web.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.Documents;
import org.twinflow.mobility.DossierDetails;
import org.twinflow.mobility.DossierDetails.PaperView;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.ItemEvent;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PaperNames;
import org.twinflow.mobility.PaperStatements;
import org.twinflow.mobility.PaperStatements.Statement;
import org.twinflow.mobility.Supplier;
import org.twinflow.signatures.Signatures;
import org.twinflow.signatures.Signing;
import org.twinflow.web.shell.Texts;

/** Puts one paper into the words of its reader. */
@Component
class PaperPane {

    private final Dossiers dossiers;
    private final Documents documents;
    private final ReadingViews readings;
    private final Signatures signatures;
    private final List<PaperStatements> statements;
    private final PaperNames names;
    private final Texts texts;

    PaperPane(
            Dossiers dossiers,
            Documents documents,
            ReadingViews readings,
            Signatures signatures,
            List<PaperStatements> statements,
            PaperNames names,
            Texts texts) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.readings = readings;
        this.signatures = signatures;
        this.statements = List.copyOf(statements);
        this.names = names;
        this.texts = texts;
    }

    View show(DossierDetails details, Paper paper, Reader reader, Locale locale) {
        var view = details.paper(paper);
        var file =
                view.mayOpen() ? documents.get(dossiers.open(details.dossier().id(), paper, reader), reader) : null;
        var id = details.dossier().id();
        return view(view, file, readings.of(id, paper, reader, locale), locale).with(null, known(id, paper, locale));
    }

    /** All papers, without their files and what was read on them. */
    List<View> all(DossierDetails details, Locale locale) {
        return details.papers().values().stream()
                .map(paper -> view(paper, null, null, locale))
                .toList();
    }

    /** What the family hands in, with what was read on it. */
    List<View> ofFamily(DossierDetails details, Reader reader, Locale locale) {
        var id = details.dossier().id();
        var signed = signatures.of(id, reader, locale).stream()
                .collect(Collectors.toMap(Signing::paper, Function.identity()));
        return details.papers().values().stream()
                .filter(paper -> paper.item().paper().supplier() == Supplier.FAMILY)
                .map(paper -> view(paper, null, readings.of(id, paper.item().paper(), reader, locale), locale)
                        .with(signed.get(paper.item().paper()), List.of()))
                .toList();
    }

    private View view(PaperView paper, @Nullable DocumentDetails file, @Nullable ReadingView reading, Locale locale) {
        var item = paper.item();
        return new View(
                paper,
                item,
                names.name(item, locale),
                names.rule(item.paper(), locale),
                names.why(item, locale),
                StateMark.of(item.state()),
                reason(item),
                paper.history().stream().map(this::event).toList(),
                String.join(", ", paper.readers()),
                paper.keptUntil(),
                file,
                reading,
                null,
                List.of());
    }

    private List<Statement> known(DossierId id, Paper paper, Locale locale) {
        return statements.stream()
                .flatMap(teller -> teller.of(id, locale).getOrDefault(paper, List.of()).stream())
                .toList();
    }

    private String reason(ItemSummary item) {
        var reason = item.reason();
        return reason == null ? "" : texts.of("mobility.return." + reason);
    }

    private Event event(ItemEvent event) {
        var mark = StateMark.of(
                switch (event.kind()) {
                    case ASKED, RECALLED -> ItemState.MISSING;
                    case RESTORED -> ItemState.CHECKED;
                    default -> ItemState.valueOf(event.kind().name());
                });
        var who = event.who();
        var by = who == null ? "" : texts.of("mobility.by", who.shortName());
        var reason = event.reason();
        return new Event(
                mark.css().substring("is-".length()),
                mark.icon().substring("ti-".length()),
                texts.of("mobility.event." + event.kind()),
                reason == null ? by : by + " · " + texts.of("mobility.return." + reason),
                event.at());
    }

    /** A paper as the page shows it. */
    public record View(
            PaperView may,
            ItemSummary item,
            String name,
            String rule,
            String why,
            StateMark mark,
            String reason,
            List<Event> events,
            String readers,
            LocalDate keptUntil,
            @Nullable DocumentDetails file,
            @Nullable ReadingView reading,
            @Nullable Signing signing,
            List<Statement> known) {

        View with(@Nullable Signing signed, List<Statement> statements) {
            return new View(
                    may,
                    item,
                    name,
                    rule,
                    why,
                    mark,
                    reason,
                    events,
                    readers,
                    keptUntil,
                    file,
                    reading,
                    signed,
                    statements);
        }

        /** Whether the family has to do something. */
        public boolean owed() {
            return item.state().isOwed();
        }
    }

    /** A line of the paper's story. */
    public record Event(String kind, String icon, String title, String text, Instant when) {}
}
