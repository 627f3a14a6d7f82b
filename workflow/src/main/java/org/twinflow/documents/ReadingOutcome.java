package org.twinflow.documents;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a version.
 *
 * @param why a reason, wherever the state is not {@code READY}
 * @param language what the text is written in, null if it does not tell
 * @param mediaType what a closer look showed the file to be, null if there was none
 */
public record ReadingOutcome(
        DocumentState state,
        @Nullable Why why,
        String text,
        @Nullable String language,
        @Nullable String mediaType) {

    /** Nobody can read it any more. */
    static final ReadingOutcome DESTROYED =
            new ReadingOutcome(DocumentState.UNREADABLE, Why.of("documents.why.destroyed"), "", null, null);

    /** More is cut off. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** Cuts to the limit and drops the character that PostgreSQL cannot store. */
    public ReadingOutcome {
        text = text.replace("\0", "");
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
