package org.twinflow.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the index is.
 *
 * @param condition whether it can be asked, and will be told of every change
 * @param comparing whether it is being compared with the rows
 * @param done how many items the index has been made anew with so far; all of them if it is not being made
 * @param items how many there are to be found
 * @param waiting changes that the index has not taken in yet
 * @param failed changes that it did not take in after several tries; they are tried again every few minutes
 * @param damaged how often the index was found damaged since the start, and made anew by itself
 * @param compared what the last comparison found, if there was one since the start
 * @param rebuilt when the index was last made anew as a whole, if it was since the start
 */
public record SearchIndexState(
        SearchIndexCondition condition,
        boolean rebuilding,
        boolean comparing,
        long done,
        long items,
        long waiting,
        long failed,
        long damaged,
        @Nullable SearchComparison compared,
        @Nullable Instant rebuilt) {

    /** 0 to 100. */
    public long percent() {
        return items == 0 ? 100 : Math.min(100, 100 * done / items);
    }
}
