package org.twinflow.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which journeys under way a change of the plan falls into. */
final class JourneyChanges {

    private JourneyChanges() {}

    static List<Journey> of(
            PlanDiff diff,
            List<PlannedActivity> before,
            List<PlannedActivity> after,
            List<Journey> journeys,
            LocalDate today) {
        var changed = diff.changes().stream().map(PlanChange::activity).collect(Collectors.toUnmodifiableSet());
        return journeys.stream()
                .filter(journey -> journey.isUnderWay(today))
                .filter(journey -> Stream.concat(before.stream(), after.stream())
                        .anyMatch(activity -> touches(activity, journey, changed)))
                .toList();
    }

    private static boolean touches(PlannedActivity activity, Journey journey, Set<ActivityId> changed) {
        return changed.contains(activity.id())
                && !activity.start().isAfter(journey.end())
                && !activity.end().isBefore(journey.start())
                && activity.schools().stream()
                        .anyMatch(school -> journey.schools().contains(school.id()));
    }
}
