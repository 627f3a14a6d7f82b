package org.twinflow.mobility;

import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.PersonSummary;

/**
 * Whose papers would not count any more on the last day of a journey.
 *
 * @param travellers of how many the reader may know
 */
public record Forecast(LocalDate lastDay, int travellers, List<Invalid> invalid) {

    public Forecast {
        invalid = List.copyOf(invalid);
    }

    /** A traveller and the papers that end too early, or against which the rules speak. */
    public record Invalid(DossierId dossier, PersonSummary person, List<Paper> papers) {}
}
