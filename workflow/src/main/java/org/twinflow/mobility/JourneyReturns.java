package org.twinflow.mobility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.PersonId;

/** What features ask once a group is back: who led it, and who still owes a paper. Decides nothing about readers. */
@Component
@Transactional(readOnly = true)
public class JourneyReturns {

    private final DossierRepository dossiers;
    private final DossierItemRepository items;
    private final DossierPapers papers;

    JourneyReturns(DossierRepository dossiers, DossierItemRepository items, DossierPapers papers) {
        this.dossiers = dossiers;
        this.items = items;
        this.papers = papers;
    }

    /** Whose paper it is. */
    public record Owing(DossierId dossier, PersonId traveller) {}

    /** Those who led the group; nobody where no adult was named for it. */
    public List<PersonId> leaders(MobilityId id) {
        return papers.travelling(id).stream()
                .filter(dossier -> dossier.facts().leader())
                .map(Dossier::person)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The travellers of whom a paper is still to come. */
    public List<Owing> owing(MobilityId id, Paper paper) {
        var travelling = papers.travelling(id);
        var asked = papers.of(travelling);
        return travelling.stream()
                .filter(dossier -> asked.getOrDefault(dossier.id(), List.of()).stream()
                        .anyMatch(item -> item.paper() == paper && item.state().isOwed()))
                .map(dossier -> new Owing(dossier.id(), Objects.requireNonNull(dossier.person())))
                .toList();
    }

    /** The paper of the whole group, empty where it is not asked for. */
    public Optional<ItemSummary> ofGroup(MobilityId id, Paper paper) {
        return dossiers.findByMobilityAndPersonIsNull(id)
                .flatMap(dossier -> items.findById(ItemId.of(dossier.id(), paper)))
                .map(DossierItem::summary);
    }
}
