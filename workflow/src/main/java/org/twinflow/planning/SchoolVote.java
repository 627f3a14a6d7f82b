package org.twinflow.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;

/**
 * What a school says of the plan as it was proposed last.
 *
 * @param person who spoke for the school, or null while nobody has
 */
public record SchoolVote(
        SchoolSummary school,
        @Nullable PersonSummary person,
        boolean agrees,
        String words,
        @Nullable Instant at) {

    public boolean isGiven() {
        return person != null;
    }
}
