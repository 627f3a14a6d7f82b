package org.twinflow.contests;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a juror gives a criterion, and why. */
@Embeddable
public record Point(@Nullable Integer points, String remark) {

    static final Point NONE = new Point(null, "");
}
