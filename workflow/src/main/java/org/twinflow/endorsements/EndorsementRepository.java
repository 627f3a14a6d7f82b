package org.twinflow.endorsements;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;

interface EndorsementRepository extends Repository<EndorsementRow, EndorsementId> {

    EndorsementRow save(EndorsementRow row);

    Optional<EndorsementRow> findById(EndorsementId id);

    /** Two heads sign one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from EndorsementRow e where e.id = :id")
    Optional<EndorsementRow> hold(EndorsementId id);

    Optional<EndorsementRow> findByDossierAndPaper(DossierId dossier, Paper paper);

    List<EndorsementRow> findByDossierOrderByPaper(DossierId dossier);

    List<EndorsementRow> findByMobility(MobilityId mobility);

    List<EndorsementRow> findByIdIn(List<EndorsementId> ids);
}
