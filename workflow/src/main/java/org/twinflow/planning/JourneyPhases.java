package org.twinflow.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * A journey between what leads to it and what goes on from it.
 *
 * @param lacking which of both sides the rule misses
 */
public record JourneyPhases(
        String title,
        LocalDate start,
        LocalDate end,
        List<PlannedActivity> before,
        List<PlannedActivity> after,
        List<Phase> lacking) {

    public JourneyPhases {
        before = List.copyOf(before);
        after = List.copyOf(after);
        lacking = List.copyOf(lacking);
    }

    public boolean lacksBefore() {
        return lacking.contains(Phase.BEFORE_MOBILITY);
    }

    public boolean lacksAfter() {
        return lacking.contains(Phase.AFTER_MOBILITY);
    }
}
