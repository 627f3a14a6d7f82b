package org.twinflow.documents;

import java.time.Instant;
import org.twinflow.people.PersonId;

/**
 * Somebody works on a document outside; others add no version in the meantime.
 *
 * @param until when it ends by itself
 */
public record Editing(PersonId by, Instant until) {

    public boolean holds(Instant now) {
        return until.isAfter(now);
    }
}
