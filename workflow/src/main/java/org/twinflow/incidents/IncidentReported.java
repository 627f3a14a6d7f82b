package org.twinflow.incidents;

import java.util.Set;
import org.twinflow.mobility.MobilityId;
import org.twinflow.projects.ProjectId;

/**
 * Something went wrong on a journey, or is worse than was thought, or somebody still has to be called.
 *
 * @param occasion tells one of these from the other
 * @param audience those who see it
 */
public record IncidentReported(
        IncidentId incident,
        MobilityId mobility,
        ProjectId project,
        boolean urgent,
        String occasion,
        Set<String> audience) {

    public IncidentReported {
        audience = Set.copyOf(audience);
    }
}
