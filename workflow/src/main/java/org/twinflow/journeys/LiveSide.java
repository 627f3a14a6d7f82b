package org.twinflow.journeys;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A side of a live window: a class at home, or those who travel, at the host school.
 *
 * @param present how many were there, null as long as nobody has said
 */
@Embeddable
record LiveSide(
        UUID school,
        boolean travelling,
        UUID moderator,
        @Nullable Integer present,
        @Nullable UUID notedBy,
        @Nullable Instant notedAt) {

    LiveSide counted(int many, UUID by, Instant now) {
        return new LiveSide(school, travelling, moderator, many, by, now);
    }
}
