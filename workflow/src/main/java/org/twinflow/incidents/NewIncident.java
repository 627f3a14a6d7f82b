package org.twinflow.incidents;

import java.time.LocalDateTime;
import java.util.Set;
import org.twinflow.mobility.DossierId;

/**
 * What somebody reports.
 *
 * @param title what happened, in a line
 * @param when by the clock of the place where the group is
 * @param concerned those of the travellers to whom it happened; nobody, if it happened to all
 */
public record NewIncident(
        String title, String words, String place, LocalDateTime when, Severity severity, Set<DossierId> concerned) {

    public NewIncident {
        concerned = Set.copyOf(concerned);
    }
}
