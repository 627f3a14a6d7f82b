package org.twinflow.planning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ChangeRequestRepository extends Repository<ChangeRequest, RequestId> {

    ChangeRequest save(ChangeRequest request);

    Optional<ChangeRequest> findById(RequestId id);

    List<ChangeRequest> findByPlanOrderByAskedAtDesc(PlanId plan);
}
