package org.twinflow.planning;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.engine.Processes;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectStatusChanged;

/** Ends what is under way about the plan of a project that is closed; the edition in force stays. */
@Component
@Transactional
class PlanEnds {

    private static final String WHY = "project closed";

    private final PlanRepository plans;
    private final ChangeRequestRepository requests;
    private final JoiningRepository joinings;
    private final Processes processes;
    private final Clock clock;

    PlanEnds(
            PlanRepository plans,
            ChangeRequestRepository requests,
            JoiningRepository joinings,
            Processes processes,
            Clock clock) {
        this.plans = plans;
        this.requests = requests;
        this.joinings = joinings;
        this.processes = processes;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectStatusChanged changed) {
        if (changed.status() == ProjectStatus.CLOSED) {
            plans.findByProject(changed.project()).ifPresent(this::end);
        }
    }

    private void end(Plan plan) {
        processes.cancel(Plans.PROCESS, plan.id().toString(), WHY);
        processes.cancel(PlanningSteps.REVIEW, plan.id().toString(), WHY);
        joinings.findByPlanOrderByJoinedAtDesc(plan.id())
                .forEach(joining ->
                        processes.cancel(PlanNewcomers.PROCESS, joining.id().toString(), WHY));
        for (var request : requests.findByPlanOrderByAskedAtDesc(plan.id())) {
            if (processes.isRunning(PlanRequests.PROCESS, request.id().toString())) {
                processes.cancel(PlanRequests.PROCESS, request.id().toString(), WHY);
                request.settle(PlanRequest.State.LAPSED, "", null, clock.instant());
            }
        }
    }
}
