package org.twinflow.journeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.twinflow.people.PersonSummary;

/**
 * An entry of the travel log.
 *
 * @param reason why it was not published, if it was not
 * @param pictured whether there is a picture with it
 * @param mayDecide whether the reader publishes it or sends it back
 */
public record LogEntryDetails(
        LogEntryId id,
        LocalDate day,
        String words,
        String language,
        LogAudience audience,
        PersonSummary author,
        Instant at,
        LogState state,
        String reason,
        boolean pictured,
        boolean mayDecide) {

    public List<String> paragraphs() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }
}
