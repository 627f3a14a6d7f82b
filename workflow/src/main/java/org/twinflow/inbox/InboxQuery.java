package org.twinflow.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/**
 * Which tasks to show.
 *
 * @param project only those of the project, or null for all
 * @param text only those whose name holds it; empty for all
 * @param cursor where the page before ended, or null
 */
public record InboxQuery(
        InboxView view,
        @Nullable ProjectId project,
        String text,
        int size,
        @Nullable String cursor,
        Locale locale) {

    private static final int MOST = 200;

    public InboxQuery {
        size = Math.clamp(size, 1, MOST);
        text = text.strip();
    }
}
