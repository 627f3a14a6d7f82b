package org.twinflow.groups.solver;

import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group that pupils are put into.
 *
 * @param topic the place of its topic among those of the division, or null
 */
public record Table(@PlanningId UUID id, @Nullable Integer topic) {}
