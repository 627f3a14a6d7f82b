package org.twinflow.planning;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of the plan at the end of a month.
 *
 * @param round the month, such as {@code 2026-11}; null until its report is made, and from before each school was asked
 * @param school for which it was said; null likewise
 */
@Embeddable
record Review(
        int edition,
        String progress,
        String words,
        UUID person,
        Instant reviewedAt,
        @Nullable String round,
        @Nullable UUID school) {

    /** Whether its month is not over yet. */
    boolean isOpen() {
        return round == null && school != null;
    }

    Review of(String month) {
        return new Review(edition, progress, words, person, reviewedAt, month, school);
    }
}
