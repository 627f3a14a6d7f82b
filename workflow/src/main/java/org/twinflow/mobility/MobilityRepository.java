package org.twinflow.mobility;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface MobilityRepository extends Repository<Mobility, MobilityId> {

    Mobility save(Mobility mobility);

    Optional<Mobility> findById(MobilityId id);

    /** Whoever moves a mobility does so alone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mobility m where m.id = :id")
    Optional<Mobility> hold(MobilityId id);

    List<Mobility> findAll();

    List<Mobility> findByIdIn(Collection<MobilityId> ids);

    List<Mobility> findByProjectInOrderByStartDescTitleAsc(Collection<ProjectId> projects);
}
