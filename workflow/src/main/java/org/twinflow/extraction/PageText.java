package org.twinflow.extraction;

import org.jspecify.annotations.Nullable;
import org.twinflow.documents.PaperPage.Look;

/**
 * What was read from the picture of a page.
 *
 * @param source what came of it
 * @param confidence the mean of its words, from 0 to 100
 * @param look how good the picture is, null where nothing was read from it
 */
record PageText(
        PageSource source,
        String text,
        int confidence,
        @Nullable String languages,
        @Nullable Look look) {

    static PageText failed() {
        return new PageText(PageSource.FAILED, "", 0, null, null);
    }
}
