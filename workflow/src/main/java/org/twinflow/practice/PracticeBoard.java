package org.twinflow.practice;

import java.time.Instant;
import java.util.List;
import org.twinflow.people.PersonSummary;

/**
 * What the teachers of a project learn from each other.
 *
 * @param mine in which the reader is one of the two
 * @param shared those of others that all may read
 * @param thanks the latest first
 * @param colleagues the other teachers of the project
 */
public record PracticeBoard(
        List<ObservationView> mine,
        List<ObservationView> shared,
        List<Word> thanks,
        List<PersonSummary> colleagues,
        boolean mayWrite) {

    /** A word of thanks. */
    public record Word(PersonSummary giver, PersonSummary receiver, String words, Instant saidAt) {}
}
