package org.twinflow.circulars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.twinflow.people.PersonSummary;

/**
 * A message about a journey.
 *
 * @param journey what the journey is called
 * @param language in which the words were written
 * @param copies for how many it is
 * @param read how many have opened it
 * @param waiting who has not opened it yet, for those who send; empty for others
 */
public record CircularDetails(
        UUID id,
        Circle circle,
        Template template,
        String subject,
        String words,
        String language,
        String journey,
        String destination,
        LocalDate start,
        LocalDate end,
        PersonSummary sentBy,
        Instant sentAt,
        long copies,
        long read,
        List<PersonSummary> waiting) {

    public CircularDetails {
        waiting = List.copyOf(waiting);
    }
}
