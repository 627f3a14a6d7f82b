package org.twinflow.search;

import java.time.Instant;

/**
 * What a comparison of the index with the rows found, all of it mended.
 *
 * @param missing items that the index did not know
 * @param superfluous entries of the index without an item
 * @param stale items that the index knew as they had been before
 */
public record SearchComparison(Instant at, long missing, long superfluous, long stale) {

    public long differing() {
        return missing + superfluous + stale;
    }
}
