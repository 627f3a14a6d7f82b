package org.twinflow.web.previews;

import org.jspecify.annotations.Nullable;
import org.twinflow.previews.Inside;

/**
 * What a page shows of a version.
 *
 * @param picture whether there is a picture of its first page
 * @param pages how many it has, zero where nobody counted
 * @param reason a message key, where there is nothing to look at
 * @param personal a paper about a person: it is opened only when somebody asks for it, for that is written down
 * @param address where its bytes come from, for the kinds that a script or a player fetches
 */
public record Look(
        Kind kind,
        int version,
        boolean picture,
        int pages,
        @Nullable String reason,
        boolean personal,
        @Nullable Inside inside,
        String text,
        String address) {

    /** How it is shown. */
    public enum Kind {
        WAITING,
        PDF,
        PICTURE,
        TABLE,
        MAIL,
        ARCHIVE,
        AUDIO,
        VIDEO,
        TEXT,
        NONE;

        /** Whether a page of its own shows more than the pane beside the list. */
        public boolean isLarge() {
            return this != WAITING && this != NONE;
        }
    }
}
