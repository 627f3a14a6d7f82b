package org.twinflow.stages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinflow.documents.DocumentId;

/**
 * A document as a stage holds it: how it was called, where it lay, and which version it had.
 *
 * @param result whether it counted as a result then
 * @param state what became of it since
 * @param latest the version it has today, null where it is not there any more
 * @param letGoAt when a coordinator let it go from the stage
 */
public record HeldDocument(
        DocumentId id,
        int version,
        String sha256,
        String title,
        String folder,
        String filename,
        String mediaType,
        long size,
        boolean result,
        State state,
        @Nullable Integer latest,
        @Nullable Instant letGoAt) {

    /** What became of a document since. */
    public enum State {
        SAME,
        /** There is a later version. */
        CHANGED,
        /** It lies in the trash; the stage still has it. */
        TRASHED,
        /** It had to be deleted: the stage knows of it, but has it no longer. */
        GONE,
        /** A coordinator took it out of the stage. */
        LET_GO
    }

    /** Whether it can still be opened as it was. */
    public boolean isKept() {
        return state != State.GONE && state != State.LET_GO;
    }
}
