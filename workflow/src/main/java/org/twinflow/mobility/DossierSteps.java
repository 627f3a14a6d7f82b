package org.twinflow.mobility;

import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code participant-dossier.bpmn}, each a method of the same name. */
@ProcessSteps("dossier")
public class DossierSteps {

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierPapers papers;
    private final DossierCases cases;
    private final ApplicationEventPublisher events;

    DossierSteps(
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

    public void determinePapers(String dossierId) {
        var dossier = find(dossierId);
        papers.determine(
                mobilities.findById(dossier.mobility()).orElseThrow(() -> new NotFoundException(dossier.mobility())),
                dossier);
    }

    public boolean familyOwes(String dossierId) {
        return DossierCases.owes(papers.of(find(dossierId)), true);
    }

    public boolean schoolOwes(String dossierId) {
        return DossierCases.owes(papers.of(find(dossierId)), false);
    }

    public boolean isComplete(String dossierId) {
        return papers.of(find(dossierId)).stream()
                .allMatch(item -> !item.isMandatory() || item.state().isSettled());
    }

    public void buildDossier(String dossierId) {
        events.publishEvent(new DossierCompleted(find(dossierId).id()));
    }

    public void tellMobility(String dossierId) {
        cases.tellComplete(find(dossierId));
    }

    public void tellWithdrawal(String dossierId) {
        cases.tellWithdrawn(find(dossierId));
    }

    private Dossier find(String id) {
        return dossiers.findById(DossierId.of(id)).orElseThrow(() -> new NotFoundException(id));
    }
}
