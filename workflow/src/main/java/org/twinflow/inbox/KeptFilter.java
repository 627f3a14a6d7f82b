package org.twinflow.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinflow.projects.ProjectSummary;

/**
 * A list that somebody keeps under a name.
 *
 * @param query what it shows
 * @param shared the project whose teachers see it too, or null
 * @param own whether it is the reader's own
 * @param count how many tasks it finds for the reader now
 */
public record KeptFilter(
        UUID id, String name, InboxQuery query, @Nullable ProjectSummary shared, boolean own, long count) {}
