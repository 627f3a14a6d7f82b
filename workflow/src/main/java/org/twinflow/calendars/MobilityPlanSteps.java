package org.twinflow.calendars;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.mobility.PlanStep;
import org.twinflow.mobility.PlanStep.Side;
import org.twinflow.mobility.PlanSteps;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.planning.ShownActivity;
import org.twinflow.projects.ProjectId;

/** Tells mobilities what their project plans around them. */
@Component
class MobilityPlanSteps implements PlanSteps {

    private final Plans plans;

    MobilityPlanSteps(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<PlanStep> of(ProjectId project, Reader reader) {
        return plans.shown(reader).stream()
                .map(ShownActivity::activity)
                .filter(activity -> activity.project().equals(project))
                .flatMap(activity -> side(activity.phase()).map(side -> step(activity, side)).stream())
                .toList();
    }

    private static Optional<Side> side(Phase phase) {
        return switch (phase) {
            case BEFORE_MOBILITY -> Optional.of(Side.BEFORE);
            case AFTER_MOBILITY -> Optional.of(Side.AFTER);
            case DURING_MOBILITY, ONLINE -> Optional.empty();
        };
    }

    private static PlanStep step(PlannedActivity activity, Side side) {
        return new PlanStep(
                activity.id().id(),
                activity.title(),
                side,
                activity.start(),
                activity.end(),
                activity.schools().stream().map(SchoolSummary::id).toList());
    }
}
