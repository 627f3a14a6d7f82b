package org.twinflow.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.mobility.DossierId;
import org.twinflow.people.PersonId;
import org.twinflow.shared.RefusedException;

/** Who went home before the others: for features that decide for themselves who may know, not for readers. */
@Component
@Transactional
public class EarlyReturns {

    private final EarlyReturnRepository returns;
    private final Clock clock;

    EarlyReturns(EarlyReturnRepository returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Somebody goes home; from the day after, nobody counts them any more.
     *
     * @param escort with whom
     */
    public void note(DossierId dossier, LocalDate day, String escort, PersonId by) {
        if (returns.existsById(dossier.id())) {
            throw new RefusedException("journeys.return.twice");
        }
        returns.save(new EarlyReturn(dossier, day, escort, by, clock.instant()));
    }

    /** The last day of each of these travellers who went home early. */
    @Transactional(readOnly = true)
    public Map<DossierId, LocalDate> of(Collection<DossierId> dossiers) {
        return found(dossiers).stream().collect(Collectors.toMap(EarlyReturn::dossier, EarlyReturn::day));
    }

    /** With whom each of them went. */
    @Transactional(readOnly = true)
    public Map<DossierId, String> escorts(Collection<DossierId> dossiers) {
        return found(dossiers).stream().collect(Collectors.toMap(EarlyReturn::dossier, EarlyReturn::escort));
    }

    private List<EarlyReturn> found(Collection<DossierId> dossiers) {
        return returns.findByDossierIn(dossiers.stream().map(DossierId::id).toList());
    }
}
