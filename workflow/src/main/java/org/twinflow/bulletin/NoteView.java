package org.twinflow.bulletin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.people.PersonSummary;

/**
 * A note as its reader sees it.
 *
 * @param text empty once it is taken back
 * @param changedAt when its author last changed it, or null
 * @param replies the first first; those have none of their own
 */
public record NoteView(
        NoteId id,
        PersonSummary author,
        String text,
        Instant postedAt,
        @Nullable Instant changedAt,
        boolean pinned,
        boolean withdrawn,
        boolean mayChange,
        boolean mayWithdraw,
        List<NoteView> replies) {}
