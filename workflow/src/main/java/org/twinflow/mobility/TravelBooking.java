package org.twinflow.mobility;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.inbox.TaskAnswered;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Sees that nobody books before so many families have agreed that there will be a journey (domain, P6, T7). */
@Component
@Transactional
class TravelBooking {

    private final MobilityRepository mobilities;
    private final DossierRepository dossiers;
    private final DossierPapers papers;

    TravelBooking(MobilityRepository mobilities, DossierRepository dossiers, DossierPapers papers) {
        this.mobilities = mobilities;
        this.dossiers = dossiers;
        this.papers = papers;
    }

    @EventListener(condition = "#answer.processKey() == 'group-papers' && #answer.taskKey() == 'bookTravel'")
    void on(TaskAnswered answer) {
        if ("BOOKED".equals(answer.values().get("booked"))) {
            mustBeConfirmed(mobility(answer.subject()));
        }
    }

    private void mustBeConfirmed(Mobility mobility) {
        var least = mobility.type().leastPupils();
        var travelling = papers.travelling(mobility);
        var handedIn = papers.of(travelling);
        var confirmed = Headcount.pupils(travelling.stream()
                .filter(dossier -> isConfirmed(handedIn.getOrDefault(dossier.id(), List.of())))
                .toList());
        if (confirmed < least) {
            throw new RefusedException("mobility.booking.few", least, confirmed);
        }
    }

    private static boolean isConfirmed(List<DossierItem> items) {
        return items.stream()
                .noneMatch(item -> item.paper() == Paper.M12 && item.state().isOwed());
    }

    private Mobility mobility(String group) {
        return dossiers.findById(DossierId.of(group))
                .flatMap(dossier -> mobilities.findById(dossier.mobility()))
                .orElseThrow(() -> new NotFoundException(group));
    }
}
