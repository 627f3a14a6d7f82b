package org.twinflow.search;

import org.jspecify.annotations.Nullable;

/**
 * A piece of what was typed.
 *
 * @param sign whether a minus stands before it
 * @param field the word before a colon
 * @param quoted whether the text stood in quotes
 * @param position where it begins
 */
record QueryToken(Kind kind, boolean sign, @Nullable String field, String text, boolean quoted, int position) {

    enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        OR
    }

    static QueryToken mark(Kind kind, boolean sign, int position) {
        return new QueryToken(kind, sign, null, "", false, position);
    }
}
