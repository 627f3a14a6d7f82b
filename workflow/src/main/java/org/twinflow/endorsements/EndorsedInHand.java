package org.twinflow.endorsements;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.PapersInHand;

/** As long as heads are asked to sign a paper, or somebody to mend it, nobody is asked for it twice. */
@Component
class EndorsedInHand implements PapersInHand {

    private static final Set<Standing> OPEN = Set.of(Standing.ASKED, Standing.RETURNED);

    private final EndorsementRepository endorsements;

    EndorsedInHand(EndorsementRepository endorsements) {
        this.endorsements = endorsements;
    }

    @Override
    public Set<Paper> of(DossierId group) {
        return endorsements.findByDossierOrderByPaper(group).stream()
                .filter(row -> OPEN.contains(row.standing()))
                .map(EndorsementRow::paper)
                .collect(Collectors.toSet());
    }
}
