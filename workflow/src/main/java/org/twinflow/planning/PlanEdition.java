package org.twinflow.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a plan.
 *
 * @param publishedAt null for one from before this was written down
 * @param changes what is another than in the edition before, in words to be
 */
public record PlanEdition(int number, @Nullable Instant publishedAt, List<PlanChange> changes) {}
