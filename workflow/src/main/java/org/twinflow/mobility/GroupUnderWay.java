package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.SchoolId;

/**
 * A group that is away.
 *
 * @param schools those that send people, and the host
 * @param dossiers of those who travel
 */
public record GroupUnderWay(
        MobilityId mobility, LocalDate start, LocalDate end, List<SchoolId> schools, List<DossierId> dossiers) {

    public GroupUnderWay {
        schools = List.copyOf(schools);
        dossiers = List.copyOf(dossiers);
    }
}
