package org.twinflow.mobility;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface MobilityRepository extends Repository<Mobility, MobilityId> {

    Mobility save(Mobility mobility);

    Optional<Mobility> findById(MobilityId id);

    List<Mobility> findAll();

    List<Mobility> findByIdIn(Collection<MobilityId> ids);

    List<Mobility> findByProjectInOrderByStartDescTitleAsc(Collection<ProjectId> projects);
}
