package org.twinflow.mobility;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.people.PersonId;

interface DossierRepository extends Repository<Dossier, DossierId> {

    Dossier save(Dossier dossier);

    Optional<Dossier> findById(DossierId id);

    /** Whoever changes a dossier's papers or its case does so alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dossier d where d.id = :id")
    Optional<Dossier> hold(DossierId id);

    List<Dossier> findByIdIn(Collection<DossierId> ids);

    List<Dossier> findByMobilityOrderByAddedAt(MobilityId mobility);

    Optional<Dossier> findByMobilityAndPerson(MobilityId mobility, PersonId person);

    Optional<Dossier> findByMobilityAndPersonIsNull(MobilityId mobility);
}
