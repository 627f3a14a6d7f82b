package org.twinflow.safekeeping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the contents are.
 *
 * @param running whether a check is under way
 * @param last what the last check found, null before the first
 * @param oldest when that content was read that has not been read for the longest time; null when one never was
 * @param unread how many contents have not been read in full yet
 * @param failed those that are damaged or gone, at most 200
 * @param aside how many contents wait to be deleted because nothing needs them
 */
public record SafekeepingReport(
        boolean running,
        @Nullable CheckSummary last,
        @Nullable Instant oldest,
        long unread,
        List<FailedContent> failed,
        long aside) {}
