package org.twinflow.planning;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.projects.ProjectId;

interface PlanRepository extends Repository<Plan, PlanId> {

    Plan save(Plan plan);

    Optional<Plan> findById(PlanId id);

    Optional<Plan> findByProject(ProjectId project);
}
