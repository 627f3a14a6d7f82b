package org.twinflow.labels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as its reviewer's queue shows it.
 *
 * @param scored how many of the criteria have all their points
 */
public record ReviewSummary(
        ApplicationSummary application,
        ReviewState state,
        int scored,
        int criteria,
        @Nullable Instant due) {

    public boolean isOpen() {
        return state == ReviewState.ASSIGNED || state == ReviewState.OPEN;
    }
}
