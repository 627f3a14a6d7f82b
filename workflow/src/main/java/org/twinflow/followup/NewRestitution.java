package org.twinflow.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody names as the restitution of a journey.
 *
 * @param activity of the plan; null where it does not stand there
 * @param title what it was; not needed for an activity of the plan
 * @param link where it can be seen, empty for nowhere
 */
public record NewRestitution(
        @Nullable UUID activity, String title, @Nullable LocalDate heldOn, String link) {}
