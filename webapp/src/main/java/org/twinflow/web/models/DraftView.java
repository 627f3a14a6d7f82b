package org.twinflow.web.models;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinflow.models.DraftDetails;

/**
 * A draft as programs read and write it.
 *
 * @param version says which state of the draft this is; it is the ETag too
 * @param basedOn the number of the version in force that it was made from, 0 for none
 * @param draft whether it differs from what is in force by somebody's work
 * @param files the text of each file of the package
 */
record DraftView(
        String key,
        String version,
        int basedOn,
        boolean draft,
        Map<String, String> files,
        @Nullable Instant savedAt,
        List<FindingLine> findings) {

    static DraftView of(DraftDetails draft, List<FindingLine> findings) {
        return new DraftView(
                draft.key(), draft.lock(), draft.basedOn(), draft.isDraft(), draft.files(), draft.savedAt(), findings);
    }
}
