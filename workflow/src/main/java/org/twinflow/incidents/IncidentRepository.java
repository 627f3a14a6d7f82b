package org.twinflow.incidents;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.mobility.MobilityId;

interface IncidentRepository extends Repository<Incident, IncidentId> {

    Incident save(Incident incident);

    Optional<Incident> findById(IncidentId id);

    /** Whoever moves an incident on does so alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.id = :id")
    Optional<Incident> hold(IncidentId id);

    List<Incident> findByIdIn(List<IncidentId> ids);

    List<Incident> findByMobilityOrderByReportedAtDesc(MobilityId mobility);

    boolean existsByMobilityAndClosedAtIsNull(MobilityId mobility);

    List<Incident> findByClosedAtIsNotNullAndForgottenIsFalse();
}
