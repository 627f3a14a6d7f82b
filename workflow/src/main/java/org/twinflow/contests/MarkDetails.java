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

    /** The same with what somebody has just typed, to be shown again beside what is wrong with it. */
    public MarkDetails typed(Map<String, Point> given, String words) {
        return new MarkDetails(details, state, Map.copyOf(given), words, savedAt, total, due);
    }

    public boolean isOpen() {
        return state == MarkState.OPEN;
    }
}
