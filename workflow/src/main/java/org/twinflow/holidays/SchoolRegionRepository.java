package org.twinflow.holidays;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.twinflow.people.SchoolId;

interface SchoolRegionRepository extends Repository<SchoolRegion, SchoolId> {

    SchoolRegion save(SchoolRegion region);

    void delete(SchoolRegion gone);

    Optional<SchoolRegion> findById(SchoolId school);
}
