package org.twinflow.safekeeping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it went to restore a backup for a try.
 *
 * @param backup the name of its file
 * @param rows how many the backup has in its tables
 * @param problem null when all of it was there afterwards
 */
public record TrialRestore(
        String backup,
        Instant beganAt,
        Instant endedAt,
        long rows,
        long contents,
        @Nullable Problem problem) {

    /** What was wrong with a backup, or kept it from being tried. */
    public enum Problem {
        /** A byte of it is not as it was written, or it cannot be read. */
        DAMAGED,
        /** The program did not restore it, though it is whole. */
        REFUSED,
        /** It was restored, and rows or contents are missing. */
        INCOMPLETE,
        /** There is no room for a second installation, or no leave to write it. */
        NO_ROOM
    }

    public boolean isWhole() {
        return problem == null;
    }
}
