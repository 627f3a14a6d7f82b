package org.twinflow.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What was read from the picture of a page.
 *
 * @param source what came of it
 * @param confidence the mean of its words, from 0 to 100
 */
record PageText(
        PageSource source,
        String text,
        int confidence,
        @Nullable String languages) {

    static PageText failed() {
        return new PageText(PageSource.FAILED, "", 0, null);
    }
}
