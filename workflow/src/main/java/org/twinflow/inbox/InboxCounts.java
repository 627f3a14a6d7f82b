package org.twinflow.inbox;

import java.util.Map;
import org.twinflow.projects.ProjectId;

/**
 * How many tasks there are.
 *
 * @param me in all, whatever the filter
 * @param waiting in all, whatever the filter
 * @param putOff in all, whatever the filter
 * @param groups of the view and the filter by project, each group of urgency
 * @param projects of the view, for each project that has some
 * @param least whether so many are open to the reader ({@link Reach}) that of each of their groups only the most urgent were
 *     counted: the numbers are the least there are, but for what waits for others, which may be less
 */
public record InboxCounts(
        long me, long waiting, long putOff, Map<Urgency, Long> groups, Map<ProjectId, Long> projects, boolean least) {}
