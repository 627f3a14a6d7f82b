package org.twinflow.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.twinflow.projects.ProjectSummary;

/** Finds what stands against a plan: nobody can be at two mobilities, and nothing happens outside of the project. */
final class Conflicts {

    private Conflicts() {}

    static List<Conflict> of(List<PlannedActivity> activities, ProjectSummary project) {
        var conflicts = new ArrayList<Conflict>();
        if (activities.isEmpty()) {
            conflicts.add(new Conflict("planning.conflict.empty", List.of(), List.of()));
        }
        for (var activity : activities) {
            if (activity.start().isBefore(project.start()) || activity.end().isAfter(project.end())) {
                conflicts.add(about("planning.conflict.outside", activity));
            }
        }
        for (int first = 0; first < activities.size(); first++) {
            for (var other : activities.subList(first + 1, activities.size())) {
                if (clash(activities.get(first), other)) {
                    conflicts.add(about("planning.conflict.overlap", activities.get(first), other));
                }
            }
        }
        return conflicts;
    }

    private static boolean clash(PlannedActivity one, PlannedActivity other) {
        return one.phase() == Phase.DURING_MOBILITY
                && other.phase() == Phase.DURING_MOBILITY
                && !one.end().isBefore(other.start())
                && !other.end().isBefore(one.start())
                && !Collections.disjoint(one.schools(), other.schools());
    }

    private static Conflict about(String code, PlannedActivity... activities) {
        var all = List.of(activities);
        return new Conflict(
                code,
                all.stream().map(PlannedActivity::id).toList(),
                all.stream().map(PlannedActivity::title).toList());
    }
}
