package org.twinflow.mobility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows what has to be done for the papers of a group that no other case asks for. */
@Component
class GroupDemands {

    private final DossierPapers papers;
    private final List<PapersInHand> others;

    GroupDemands(DossierPapers papers, List<PapersInHand> others) {
        this.papers = papers;
        this.others = List.copyOf(others);
    }

    Set<GroupDemand> of(Dossier group) {
        var inHand =
                others.stream().flatMap(other -> other.of(group.id()).stream()).collect(Collectors.toSet());
        var demands = EnumSet.noneOf(GroupDemand.class);
        for (var item : papers.of(group)) {
            if (item.isMandatory() && !item.state().isSettled() && !inHand.contains(item.paper())) {
                demands.add(demand(item));
            }
        }
        return demands;
    }

    private static GroupDemand demand(DossierItem item) {
        if (!item.state().isOwed()) {
            return GroupDemand.CHECK;
        }
        return item.paper().supplier() == Supplier.HOST ? GroupDemand.HOST : GroupDemand.SCHOOLS;
    }
}
