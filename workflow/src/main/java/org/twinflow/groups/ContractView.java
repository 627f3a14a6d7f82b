package org.twinflow.groups;

import java.time.Instant;
import java.util.List;
import org.twinflow.people.PersonSummary;

/**
 * A wording of what a group agrees with itself.
 *
 * @param agreed the members of today who have agreed to it
 * @param missing those who have not yet
 * @param own whether the reader has agreed
 */
public record ContractView(
        int edition,
        String words,
        PersonSummary writtenBy,
        Instant writtenAt,
        List<PersonSummary> agreed,
        List<PersonSummary> missing,
        boolean own) {

    public boolean isAgreed() {
        return missing.isEmpty();
    }
}
