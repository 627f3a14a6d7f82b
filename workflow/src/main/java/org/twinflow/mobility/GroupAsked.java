package org.twinflow.mobility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is asked for something of the papers of a group.
 *
 * @param due until when, null for no time at all
 */
public record GroupAsked(GroupDemand demand, @Nullable Instant due) {}
