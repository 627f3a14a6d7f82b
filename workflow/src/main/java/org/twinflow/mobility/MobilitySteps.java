package org.twinflow.mobility;

import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code mobility.bpmn}, each a method of the same name. */
@ProcessSteps("mobility")
public class MobilitySteps {

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final ApplicationEventPublisher events;

    MobilitySteps(
            MobilityRepository mobilities,
            DossierRepository dossiers,
            DossierPapers papers,
            DossierCases cases,
            ApplicationEventPublisher events) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.papers = papers;
        this.cases = cases;
        this.events = events;
    }

    /** The first day, as it is now: the host and the coordinator may have moved it. */
    public String departureOn(String mobilityId) {
        return find(mobilityId).start().toString();
    }

    public void startDossiers(String mobilityId) {
        var mobility = find(mobilityId);
        mobility.prepare();
        papers.travelling(mobility).forEach(dossier -> cases.open(mobility, dossier));
        cases.followGroup(mobility);
    }

    /** Whether nothing is missing of what the departure waits for, the papers of the group among it. */
    public boolean allComplete(String mobilityId) {
        var travelling = dossiers.findByMobilityOrderByAddedAt(find(mobilityId).id()).stream()
                .filter(dossier -> !dossier.isWithdrawn())
                .toList();
        return travelling.stream().anyMatch(dossier -> !dossier.isOfGroup())
                && papers.of(travelling).values().stream()
                        .flatMap(items -> items.stream())
                        .allMatch(item -> !item.isMandatory() || item.state().isSettled());
    }

    public void buildTravelPack(String mobilityId) {
        var mobility = find(mobilityId);
        events.publishEvent(new DepartureAuthorised(mobility.id()));
        events.publishEvent(new GroupMayLeave(
                mobility.id(),
                mobility.project(),
                papers.travelling(mobility).stream().map(Dossier::id).toList()));
    }

    private Mobility find(String id) {
        return mobilities.findById(MobilityId.of(id)).orElseThrow(() -> new NotFoundException(id));
    }
}
