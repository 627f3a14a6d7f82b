package org.twinflow.bulletin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the bulletin.
 *
 * @param pinned what stands on top; on the first page only
 * @param latest the others, the latest first
 * @param next where the next page begins, or null
 */
public record Notes(
        List<NoteView> pinned,
        List<NoteView> latest,
        boolean mayWrite,
        @Nullable String next) {

    public boolean isEmpty() {
        return pinned.isEmpty() && latest.isEmpty();
    }
}
