package org.twinflow.mobility;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** The papers of dossiers, kept in step with what the rules ask for. */
@Component
class DossierPapers {

    private final DossierRepository dossiers;
    private final DossierItemRepository items;
    private final PaperEventRepository events;
    private final RequiredPapers required;
    private final PaperAdvisor advisor;
    private final PaperSigners signers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    DossierPapers(
            DossierRepository dossiers,
            DossierItemRepository items,
            PaperEventRepository events,
            RequiredPapers required,
            PaperAdvisor advisor,
            PaperSigners signers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.dossiers = dossiers;
        this.items = items;
        this.events = events;
        this.required = required;
        this.advisor = advisor;
        this.signers = signers;
        this.publisher = publisher;
        this.clock = clock;
    }

    List<DossierItem> of(Dossier dossier) {
        return items.findByIdDossierIn(List.of(dossier.id().id())).stream()
                .sorted((one, other) -> one.paper().compareTo(other.paper()))
                .toList();
    }

    Map<DossierId, List<DossierItem>> of(Collection<Dossier> wanted) {
        return items
                .findByIdDossierIn(
                        wanted.stream().map(dossier -> dossier.id().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(item -> item.id().dossierId()));
    }

    DossierItem find(DossierId dossier, Paper paper) {
        return items.findById(ItemId.of(dossier, paper))
                .orElseThrow(() -> new NotFoundException(dossier + " " + paper));
    }

    List<PaperEvent> history(DossierId dossier) {
        return events.findByItemDossierOrderByNumberDesc(dossier.id());
    }

    void record(DossierItem item, ItemEvent.Kind kind, @Nullable PersonId who) {
        events.save(new PaperEvent(item, kind, who, now()));
        if (item.paper().isSignedByHeads()) {
            publisher.publishEvent(
                    new HeadPaperChanged(item.id().dossierId(), item.paper(), kind, item.documentVersion(), who));
        }
    }

    /** Asks each traveller, and the group, for what the rules ask of them now. */
    void determine(Mobility mobility) {
        var travelling = travelling(mobility);
        for (var dossier : travelling) {
            var pupils = Headcount.pupilsOf(travelling, dossier);
            settle(mobility, dossier, required.of(mobility, dossier, pupils), false);
            advisor.renew(mobility, dossier);
        }
        determineGroup(mobility);
    }

    /** Asks the traveller for what the rules ask of them now; what was handed in already is kept. */
    void determine(Mobility mobility, Dossier dossier) {
        var pupils = Headcount.pupilsOf(travelling(mobility), dossier);
        settle(mobility, dossier, required.of(mobility, dossier, pupils), false);
        advisor.renew(mobility, dossier);
        determineGroup(mobility);
    }

    /** What the group needs follows from all who travel: whoever leaves may take the reason for a paper along. */
    void determineGroup(Mobility mobility) {
        var travelling = travelling(mobility);
        var alike = new HashMap<List<Object>, Collection<Requirement>>();
        for (var dossier : travelling) {
            alike.computeIfAbsent(
                    List.of(dossier.facts(), String.valueOf(dossier.school())),
                    same -> required.of(mobility, dossier, Headcount.pupilsOf(travelling, dossier)));
        }
        if (!travelling.isEmpty()) {
            settle(
                    mobility,
                    group(mobility),
                    alike.values().stream().flatMap(Collection::stream).toList(),
                    true);
        }
    }

    List<Dossier> travelling(Mobility mobility) {
        return travelling(mobility.id());
    }

    /** Those who go along, the first added first. */
    List<Dossier> travelling(MobilityId mobility) {
        return dossiers.findByMobilityOrderByAddedAt(mobility).stream()
                .filter(Dossier::isTravelling)
                .toList();
    }

    private void settle(Mobility mobility, Dossier dossier, Collection<Requirement> asked, boolean ofGroup) {
        var wanted = asked.stream()
                .filter(requirement -> requirement.paper().isOfGroup() == ofGroup)
                .collect(Collectors.toMap(Requirement::paper, Function.identity(), Requirement::with, TreeMap::new));
        for (var item : of(dossier)) {
            var requirement = wanted.remove(item.paper());
            if (requirement != null) {
                item.ask(requirement, item.paper().due(mobility.start(), mobility.end()));
            } else if (item.documentVersion() == 0 && item.state() == ItemState.MISSING) {
                items.delete(item);
            }
            if (item.expire(mobility.end(), now())) {
                record(item, ItemEvent.Kind.EXPIRED, null);
            } else if (item.restore(mobility.end(), now())) {
                record(item, ItemEvent.Kind.RESTORED, null);
            }
        }
        for (var requirement : wanted.values()) {
            var due = requirement.paper().due(mobility.start(), mobility.end());
            record(items.save(new DossierItem(dossier.id(), requirement, due, now())), ItemEvent.Kind.ASKED, null);
        }
        of(dossier).forEach(item -> item.sign(signers.of(dossier, item.paper()).orElse(null)));
    }

    private Dossier group(Mobility mobility) {
        return dossiers.findByMobilityAndPersonIsNull(mobility.id())
                .orElseGet(() -> dossiers.save(new Dossier(mobility.id(), now())));
    }

    private Instant now() {
        return clock.instant();
    }
}
