package org.twinflow.practice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface ObservationRepository extends Repository<Observation, ObservationId> {

    Observation save(Observation observation);

    Optional<Observation> findById(ObservationId id);

    List<Observation> findByIdIn(Collection<ObservationId> ids);

    List<Observation> findByProjectOrderByDayDescAskedAtDesc(ProjectId project);

    List<Observation> findByProjectAndStateIn(ProjectId project, Collection<ObservationState> states);
}
