package org.twinflow.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;

/** Says what became of a plan: activity by activity, one sentence for each thing that is another than before. */
final class PlanDiff {

    private static final String CODE = "planning.change.";
    private static final Set<String> MOVES = Set.of(CODE + "added", CODE + "removed", CODE + "dates");

    private final Map<ActivityId, PlannedActivity> before;
    private final Map<ActivityId, PlannedActivity> after;

    PlanDiff(List<PlannedActivity> before, List<PlannedActivity> after) {
        this.before = byId(before);
        this.after = byId(after);
    }

    List<PlanChange> changes() {
        var changes = new ArrayList<PlanChange>();
        after.values().forEach(now -> {
            var former = before.get(now.id());
            if (former == null) {
                changes.add(change("added", now, now.title(), now.start(), now.end()));
            } else {
                changes.addAll(between(former, now));
            }
        });
        before.values().stream()
                .filter(former -> !after.containsKey(former.id()))
                .forEach(former -> changes.add(change("removed", former, former.title())));
        return changes;
    }

    /** What is new, gone, or on other days. */
    Set<ActivityId> moved() {
        return changes().stream()
                .filter(change -> MOVES.contains(change.code()))
                .map(PlanChange::activity)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The schools that run or do something that is another than before. */
    Set<SchoolId> schools() {
        var changed = changes().stream().map(PlanChange::activity).collect(Collectors.toUnmodifiableSet());
        var schools = new LinkedHashSet<SchoolId>();
        for (var side : List.of(before, after)) {
            side.values().stream().filter(each -> changed.contains(each.id())).forEach(each -> {
                schools.add(each.responsible().id());
                each.schools().forEach(school -> schools.add(school.id()));
            });
        }
        return schools;
    }

    private static List<PlanChange> between(PlannedActivity former, PlannedActivity now) {
        var changes = new ArrayList<PlanChange>();
        if (!former.title().equals(now.title())) {
            changes.add(change("title", now, former.title(), now.title()));
        }
        if (!former.start().equals(now.start()) || !former.end().equals(now.end())) {
            changes.add(change("dates", now, now.title(), former.start(), former.end(), now.start(), now.end()));
        }
        if (former.phase() != now.phase()) {
            changes.add(change("phase", now, now.title(), words(former.phase()), words(now.phase())));
        }
        if (!former.responsible().id().equals(now.responsible().id())) {
            changes.add(change(
                    "responsible",
                    now,
                    now.title(),
                    former.responsible().name(),
                    now.responsible().name()));
        }
        schools(former, now).forEach(name -> changes.add(change("joined", now, now.title(), name)));
        schools(now, former).forEach(name -> changes.add(change("left", now, now.title(), name)));
        if (!former.languages().equals(now.languages())) {
            changes.add(change("languages", now, now.title(), String.join(", ", now.languages())));
        }
        if (!former.output().equals(now.output())) {
            changes.add(change(now.output().isEmpty() ? "output.none" : "output", now, now.title(), now.output()));
        }
        return changes;
    }

    /** The names of those schools that take part in the other and not in the one. */
    private static List<String> schools(PlannedActivity one, PlannedActivity other) {
        var there = one.schools().stream().map(SchoolSummary::id).toList();
        return other.schools().stream()
                .filter(school -> !there.contains(school.id()))
                .map(SchoolSummary::name)
                .toList();
    }

    private static String words(Phase phase) {
        return "planning.phase." + phase;
    }

    private static PlanChange change(String kind, PlannedActivity activity, Object... arguments) {
        return new PlanChange(
                CODE + kind,
                activity.id(),
                Arrays.stream(arguments).map(Object::toString).toList());
    }

    private static Map<ActivityId, PlannedActivity> byId(List<PlannedActivity> activities) {
        var map = new LinkedHashMap<ActivityId, PlannedActivity>();
        activities.forEach(activity -> map.put(activity.id(), activity));
        return map;
    }
}
