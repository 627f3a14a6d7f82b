package org.twinflow.contests;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A juror's sheet for an entry. */
public record MarkDetails(
        EntryDetails details,
        MarkState state,
        Map<String, Point> points,
        String remark,
        @Nullable Instant savedAt,
        int total,
        @Nullable Instant due) {

    public Point point(String part) {
        return points.getOrDefault(part, Point.NONE);
    }

    public boolean isOpen() {
        return state == MarkState.OPEN;
    }
}
