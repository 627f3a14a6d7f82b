package org.twinflow.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, UUID> {

    Activity save(Activity activity);

    void delete(Activity activity);

    List<Activity> findByPlanAndEditionOrderByStartAscEndAscTitleAsc(PlanId plan, int edition);

    Optional<Activity> findByPlanAndEditionAndCode(PlanId plan, int edition, UUID code);

    default List<Activity> of(PlanId plan, int edition) {
        return findByPlanAndEditionOrderByStartAscEndAscTitleAsc(plan, edition);
    }
}
