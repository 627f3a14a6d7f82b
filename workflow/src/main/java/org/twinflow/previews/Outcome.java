package org.twinflow.previews;

import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param reason null when there is a preview; else the last part of a message key
 * @param pages how many pages it has, zero where it has none or nobody counted
 */
record Outcome(@Nullable String reason, int pages) {

    static Outcome made(int pages) {
        return new Outcome(null, pages);
    }

    static Outcome none(String reason) {
        return new Outcome(reason, 0);
    }
}
