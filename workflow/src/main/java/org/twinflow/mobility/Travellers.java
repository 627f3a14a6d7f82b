package org.twinflow.mobility;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.people.PersonId;

/** Who goes on a journey: for features that decide for themselves who may know, not for readers. */
@Component
@Transactional(readOnly = true)
public class Travellers {

    private final DossierRepository dossiers;

    Travellers(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    /** Those who have not withdrawn, in the order in which they were added. */
    public List<Traveller> of(MobilityId id) {
        return going(id)
                .filter(dossier -> !dossier.isWithdrawn())
                .map(Travellers::traveller)
                .toList();
    }

    /** The same with those who have withdrawn. */
    public List<Traveller> ever(MobilityId id) {
        return going(id).map(Travellers::traveller).toList();
    }

    private Stream<Dossier> going(MobilityId id) {
        return dossiers.findByMobilityOrderByAddedAt(id).stream().filter(dossier -> !dossier.isOfGroup());
    }

    private static Traveller traveller(Dossier dossier) {
        return new Traveller(
                dossier.id(),
                Objects.requireNonNull(dossier.person()),
                Objects.requireNonNull(dossier.school()),
                dossier.facts().kind(),
                dossier.facts().minor());
    }

    public List<PersonId> accompanying(MobilityId id) {
        return of(id).stream()
                .filter(Traveller::isAccompanying)
                .map(Traveller::person)
                .toList();
    }
}
