package org.twinflow.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The log of incidents; there is no method that changes a row. */
interface IncidentRows extends Repository<IncidentEntry, Long> {

    IncidentEntry save(IncidentEntry entry);

    List<IncidentEntry> findByIncidentOrderByNumber(UUID incident);

    /** Once the time is over for which it is kept. */
    void deleteByIncident(UUID incident);
}
