package org.twinflow.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.documents.DocumentDetails;
import org.twinflow.documents.DocumentId;
import org.twinflow.mobility.DossierDetails.PaperView;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Keeps what each traveller has to hand in, and lets the school check it. */
@Service
@Transactional
public class Dossiers {

    private static final int LONGEST_NOTE = 1000;

    private final DossierRepository dossiers;
    private final MobilityRepository mobilities;
    private final DossierPapers papers;
    private final PaperRetention retention;
    private final DossierCases cases;
    private final MobilityRules rules;
    private final MobilityViews views;
    private final Projects projects;
    private final PaperReaders readers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            MobilityRepository mobilities,
            DossierPapers papers,
            PaperRetention retention,
            DossierCases cases,
            MobilityRules rules,
            MobilityViews views,
            Projects projects,
            PaperReaders readers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.mobilities = mobilities;
        this.papers = papers;
        this.retention = retention;
        this.cases = cases;
        this.rules = rules;
        this.views = views;
        this.projects = projects;
        this.readers = readers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DossierDetails get(DossierId id, Reader reader) {
        var dossier = find(id);
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, reader);
        var history = papers.history(id).stream().collect(Collectors.groupingBy(PaperEvent::paper));
        var summary = views.dossier(dossier);
        var names = readers.of(mobility, dossier);
        var shown = new EnumMap<Paper, PaperView>(Paper.class);
        for (var item : summary.items()) {
            var events = views.events(history.getOrDefault(item.paper(), List.of()));
            shown.put(item.paper(), view(dossier, mobility, item, events, names, reader));
        }
        var facts = mobility.facts();
        return new DossierDetails(
                views.summary(mobility),
                facts.transport(),
                facts.accommodation(),
                summary,
                rules.answersFor(dossier, reader),
                shown,
                rules.binds(dossier, mobility, reader));
    }

    /** The dossiers for which the reader answers: their children's, or their own. */
    @Transactional(readOnly = true)
    public List<DossierDetails> ofFamily(Reader reader) {
        return reader.grants().stream()
                .filter(held -> held.scope().kind() == Scope.Kind.DOSSIER)
                .map(held -> new DossierId(UUID.fromString(held.scope().id())))
                .distinct()
                .map(id -> get(id, reader))
                .sorted((one, other) ->
                        one.mobility().start().compareTo(other.mobility().start()))
                .toList();
    }

    /** The document behind a paper, for those who may open it; opening it is written down by the documents. */
    @Transactional(readOnly = true)
    public DocumentId open(DossierId id, Paper paper, Reader reader) {
        var dossier = find(id);
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, reader);
        rules.mustOpen(dossier, paper, mobility, reader);
        var document = papers.find(id, paper).document();
        if (document == null) {
            throw new NotFoundException(id + " " + paper);
        }
        return document;
    }

    /**
     * Takes a paper as good.
     *
     * @param version the one that was looked at
     * @param validUntil the last day on which the paper counts, null when it has none
     */
    public void accept(DossierId id, Paper paper, int version, @Nullable LocalDate validUntil, Reader by) {
        var dossier = deciding(id, paper, by);
        var mobility = mobility(dossier);
        if (validUntil != null && validUntil.isBefore(mobility.end())) {
            throw new InvalidException(FieldError.of("validUntil", "mobility.valid.short", mobility.end()));
        }
        var item = papers.find(id, paper);
        item.accept(version, validUntil, clock.instant());
        decided(dossier, item, ItemEvent.Kind.CHECKED, by);
    }

    /** Sends a paper back with a reason that the family reads in its language; the note stays as it was written. */
    public void reject(DossierId id, Paper paper, int version, ReturnReason reason, String note, Reader by) {
        var dossier = deciding(id, paper, by);
        mustFit(note, reason == ReturnReason.OTHER);
        var item = papers.find(id, paper);
        item.reject(version, reason, note, clock.instant());
        decided(dossier, item, ItemEvent.Kind.REJECTED, by);
        var forFamily = paper.supplier() == Supplier.FAMILY && !dossier.isOfGroup();
        var suppliers = PaperAudiences.supplying(dossier, paper, mobility(dossier));
        events.publishEvent(new PaperReturned(id, paper, version, forFamily, suppliers));
    }

    /** Does without a paper; the head of the traveller's school may, with a reason. */
    public void waive(DossierId id, Paper paper, String reason, Reader by) {
        var dossier = hold(id);
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, by);
        by.mustBeAllowed(rules.waives(dossier, mobility, by));
        MobilityRules.mustWork(dossier, mobility, by);
        mustFit(reason, true);
        var item = papers.find(id, paper);
        item.waive(reason, clock.instant());
        decided(dossier, item, ItemEvent.Kind.WAIVED, by);
    }

    /** To be asked before the body of an upload is read. */
    @Transactional(readOnly = true)
    public void maySubmit(DossierId id, Paper paper, Reader by) {
        var dossier = find(id);
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, by);
        papers.find(id, paper);
        by.mustBeAllowed(rules.submits(dossier, paper, mobility, by));
        MobilityRules.mustWork(dossier, mobility, by);
    }

    /** Makes room for a paper that is about to be uploaded, and says how it is to be kept. */
    Slot beginUpload(DossierId id, Paper paper, Reader by) {
        var dossier = hold(id);
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, by);
        var item = papers.find(id, paper);
        by.mustBeAllowed(rules.submits(dossier, paper, mobility, by));
        MobilityRules.mustWork(dossier, mobility, by);
        item.beginUpload(clock.instant());
        return new Slot(
                paper,
                mobility.project().id(),
                dossier.person(),
                item.document(),
                item.documentVersion(),
                PaperAudiences.of(dossier, paper, mobility),
                projects.facts(mobility.project()).language());
    }

    void endUpload(DossierId id, Paper paper) {
        hold(id);
        papers.find(id, paper).endUpload();
    }

    void received(DossierId id, Paper paper, DocumentDetails stored, Reader by) {
        var dossier = hold(id);
        var item = papers.find(id, paper);
        item.endUpload();
        item.receive(stored.id(), stored.version(), clock.instant());
        var mobility = mobility(dossier);
        retention.keep(stored.id(), paper, mobility);
        papers.record(item, ItemEvent.Kind.RECEIVED, by.person());
        audit.record(by.person(), "paper.received", "dossier:" + id, Map.of("paper", paper.name()));
        cases.received(mobility, dossier, papers.of(dossier), by.person());
        events.publishEvent(new PaperHandedIn(mobility.id(), id, paper, by.person()));
    }

    private PaperView view(
            Dossier dossier,
            Mobility mobility,
            ItemSummary item,
            List<ItemEvent> history,
            PaperReaders.Names names,
            Reader reader) {
        var paper = item.paper();
        var there = item.version() > 0;
        return new PaperView(
                item,
                history,
                names.of(paper),
                retention.until(paper, mobility),
                there && rules.opens(dossier, paper, mobility, reader),
                rules.submits(dossier, paper, mobility, reader),
                there && rules.decides(dossier, paper, mobility, reader),
                paper.isWaivable() && !item.state().isSettled() && rules.waives(dossier, mobility, reader));
    }

    private Dossier deciding(DossierId id, Paper paper, Reader by) {
        var dossier = hold(id);
        var mobility = mobility(dossier);
        rules.mustSee(dossier, mobility, by);
        by.mustBeAllowed(rules.decides(dossier, paper, mobility, by));
        MobilityRules.mustWork(dossier, mobility, by);
        return dossier;
    }

    private void decided(Dossier dossier, DossierItem item, ItemEvent.Kind kind, Reader by) {
        papers.record(item, kind, by.person());
        audit.record(
                by.person(),
                "paper." + kind.name().toLowerCase(java.util.Locale.ROOT),
                "dossier:" + dossier.id(),
                Map.of("paper", item.paper().name()));
        cases.decided(mobility(dossier), dossier, papers.of(dossier));
    }

    private static void mustFit(String text, boolean needed) {
        if (needed && text.isBlank() || text.length() > LONGEST_NOTE) {
            throw new InvalidException(FieldError.of("note", "mobility.reason.form", LONGEST_NOTE));
        }
    }

    private Mobility mobility(Dossier dossier) {
        return mobilities.findById(dossier.mobility()).orElseThrow(() -> new NotFoundException(dossier.mobility()));
    }

    private Dossier hold(DossierId id) {
        return dossiers.hold(id).orElseThrow(() -> new NotFoundException(id));
    }

    private Dossier find(DossierId id) {
        return dossiers.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    /** How a paper is to be kept. */
    record Slot(
            Paper paper,
            UUID project,
            org.twinflow.people.@Nullable PersonId subject,
            @Nullable DocumentId document,
            int version,
            Set<String> audience,
            String language) {}
}
