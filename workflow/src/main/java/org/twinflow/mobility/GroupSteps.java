package org.twinflow.mobility;

import org.twinflow.engine.ProcessSteps;
import org.twinflow.shared.NotFoundException;

/** The questions of {@code group-papers.bpmn}, each a method of the same name. */
@ProcessSteps("groupPapers")
public class GroupSteps {

    private final DossierRepository dossiers;
    private final GroupDemands demands;

    GroupSteps(DossierRepository dossiers, GroupDemands demands) {
        this.dossiers = dossiers;
        this.demands = demands;
    }

    public boolean hostOwes(String dossierId) {
        return isWanted(dossierId, GroupDemand.HOST);
    }

    public boolean schoolsOwe(String dossierId) {
        return isWanted(dossierId, GroupDemand.SCHOOLS);
    }

    public boolean waitsForCheck(String dossierId) {
        return isWanted(dossierId, GroupDemand.CHECK);
    }

    private boolean isWanted(String id, GroupDemand demand) {
        var group = dossiers.findById(DossierId.of(id)).orElseThrow(() -> new NotFoundException(id));
        return demands.of(group).contains(demand);
    }
}
