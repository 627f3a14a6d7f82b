package org.twinflow.planning;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinflow.engine.Decisions;
import org.twinflow.people.SchoolSummary;

/** Lays the activities of a plan around its journeys, and asks a decision table which journey lacks one. */
@Component
class PlanPhases {

    static final String TABLE = "mobility-phases";

    private final Decisions decisions;

    PlanPhases(Decisions decisions) {
        this.decisions = decisions;
    }

    List<JourneyPhases> of(List<PlannedActivity> activities, List<Journey> journeys) {
        var planned = activities.stream()
                .filter(activity -> activity.phase() == Phase.DURING_MOBILITY)
                .map(activity -> new Journey(
                        activity.title(),
                        activity.start(),
                        activity.end(),
                        activity.schools().stream().map(SchoolSummary::id).toList(),
                        java.util.Set.of()))
                .filter(activity -> journeys.stream().noneMatch(journey -> isOf(activity, journey)));
        return Stream.concat(planned, journeys.stream())
                .map(journey -> phases(journey, activities))
                .toList();
    }

    /** A mobility that was made of an activity takes its place. */
    private static boolean isOf(Journey activity, Journey journey) {
        return activity.title().equals(journey.title()) && activity.start().equals(journey.start());
    }

    private JourneyPhases phases(Journey journey, List<PlannedActivity> activities) {
        var before = with(activities, journey, Phase.BEFORE_MOBILITY)
                .filter(activity -> activity.start().isBefore(journey.start()))
                .toList();
        var after = with(activities, journey, Phase.AFTER_MOBILITY)
                .filter(activity -> activity.end().isAfter(journey.end()))
                .toList();
        return new JourneyPhases(
                journey.title(), journey.start(), journey.end(), before, after, lacking(before.size(), after.size()));
    }

    private List<Phase> lacking(int before, int after) {
        return decisions.find(TABLE, Map.of("before", before, "after", after)).orElse(List.of()).stream()
                .map(row -> Phase.valueOf(String.valueOf(row.get("lacking"))))
                .toList();
    }

    private static Stream<PlannedActivity> with(List<PlannedActivity> activities, Journey journey, Phase phase) {
        return activities.stream()
                .filter(activity -> activity.phase() == phase)
                .filter(activity -> journey.activities().isEmpty()
                        ? activity.schools().stream()
                                .anyMatch(school -> journey.schools().contains(school.id()))
                        : journey.activities().contains(activity.id().id()));
    }
}
