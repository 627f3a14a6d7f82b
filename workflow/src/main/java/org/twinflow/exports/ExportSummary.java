package org.twinflow.exports;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/**
 * An archive of a project, or the way to one.
 *
 * @param reader as whom it is made: what they may not see is not in it
 * @param school all teachers and the head of which may take it; null where it is the reader's alone
 * @param done how many of the files are in it so far
 * @param size in bytes, once it is ready
 */
public record ExportSummary(
        ExportId id,
        ProjectId project,
        PersonId reader,
        @Nullable SchoolId school,
        Locale language,
        State state,
        Instant askedAt,
        @Nullable Instant readyAt,
        Instant keptUntil,
        int done,
        int total,
        long size,
        @Nullable String sha256) {

    /** How far an archive has come. */
    public enum State {
        WAITING,
        WRITING,
        READY,
        FAILED;

        public boolean isOver() {
            return this == READY || this == FAILED;
        }
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** How much of it is written, in per cent. */
    public int percent() {
        return isReady() ? 100 : total == 0 ? 0 : (int) (99L * done / total);
    }
}
