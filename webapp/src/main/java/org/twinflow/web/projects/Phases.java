package org.twinflow.web.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.projects.ProjectSummary;

/** Where a project stands: its plan, then each phase in which the plan in force has activities, in order of time. */
final class Phases {

    private Phases() {}

    static List<Step> of(@Nullable PlanDetails plan, LocalDate today, ProjectSummary project) {
        var published = plan != null && plan.edition() > 0;
        var steps = new ArrayList<Step>();
        steps.add(new Step("plan", "calendar-check", project.start(), null, published ? State.DONE : State.NOW, 0, 0));
        if (plan != null) {
            for (var phase : Phase.values()) {
                var activities = plan.current().stream()
                        .filter(activity -> activity.phase() == phase)
                        .toList();
                if (!activities.isEmpty()) {
                    steps.add(step(phase, activities, today));
                }
            }
        }
        var first = steps.removeFirst();
        steps.sort(Comparator.comparing(Step::start));
        steps.addFirst(first);
        return steps;
    }

    private static Step step(Phase phase, List<PlannedActivity> activities, LocalDate today) {
        var start = activities.stream()
                .map(PlannedActivity::start)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var end = activities.stream()
                .map(PlannedActivity::end)
                .max(LocalDate::compareTo)
                .orElseThrow();
        var done = (int) activities.stream().filter(each -> each.done() != null).count();
        var state = done == activities.size() ? State.DONE : today.isBefore(start) ? State.AHEAD : State.NOW;
        return new Step(phase.name(), icon(phase), start, end, state, done, activities.size());
    }

    private static String icon(Phase phase) {
        return switch (phase) {
            case BEFORE_MOBILITY -> "tools";
            case DURING_MOBILITY -> "plane-departure";
            case AFTER_MOBILITY -> "speakerphone";
            case ONLINE -> "world";
        };
    }

    /** Whether a step is over, goes on or comes. */
    enum State {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * A step of the project.
     *
     * @param end null for the plan, which has no time of its own
     * @param done how many of its activities are done
     */
    record Step(
            String code,
            String icon,
            LocalDate start,
            @Nullable LocalDate end,
            State state,
            int done,
            int activities) {

        public String look() {
            return state == State.DONE ? "circle-check" : state == State.NOW ? "progress" : icon;
        }
    }
}
