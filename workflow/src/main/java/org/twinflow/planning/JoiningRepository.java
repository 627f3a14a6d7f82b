package org.twinflow.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface JoiningRepository extends Repository<PlanJoining, JoiningId> {

    PlanJoining save(PlanJoining joining);

    Optional<PlanJoining> findById(JoiningId id);

    List<PlanJoining> findByPlanOrderByJoinedAtDesc(PlanId plan);
}
