package org.twinflow.inbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectId;

/**
 * Which tasks to show.
 *
 * @param project only those of the project, or null for all
 * @param text only those whose words have each of its words; empty for all
 * @param cursor where the page before ended, or null
 */
public record InboxQuery(
        InboxView view,
        @Nullable ProjectId project,
        String text,
        InboxFilter filter,
        int size,
        @Nullable String cursor,
        Locale locale) {

    private static final int MOST = 200;

    public InboxQuery(
            InboxView view,
            @Nullable ProjectId project,
            String text,
            int size,
            @Nullable String cursor,
            Locale locale) {
        this(view, project, text, InboxFilter.NONE, size, cursor, locale);
    }

    public InboxQuery {
        size = Math.clamp(size, 1, MOST);
        text = text.strip();
    }

    /** Whether nothing but a project narrows it: then the index alone answers. */
    boolean isPlain() {
        return text.isEmpty() && filter.isEmpty();
    }

    InboxQuery one(@Nullable String after) {
        return new InboxQuery(view, project, text, filter, 1, after, locale);
    }
}
