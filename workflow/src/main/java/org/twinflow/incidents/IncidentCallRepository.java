package org.twinflow.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IncidentCallRepository extends Repository<IncidentCall, UUID> {

    IncidentCall save(IncidentCall call);

    List<IncidentCall> findByIncident(UUID incident);

    void deleteByIncident(UUID incident);
}
