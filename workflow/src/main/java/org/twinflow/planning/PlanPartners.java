package org.twinflow.planning;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.SchoolParted;

/** Plans anew when a school leaves: another answers for its activities, and nobody waits for its word. */
@Component
class PlanPartners {

    private final PlanRepository plans;
    private final ActivityRepository activities;
    private final PlanViews views;
    private final Processes processes;
    private final Tasks tasks;

    PlanPartners(
            PlanRepository plans, ActivityRepository activities, PlanViews views, Processes processes, Tasks tasks) {
        this.plans = plans;
        this.activities = activities;
        this.views = views;
        this.processes = processes;
        this.tasks = tasks;
    }

    @EventListener
    void on(SchoolParted event) {
        plans.findByProject(event.project()).ifPresent(plan -> part(plan, event));
    }

    private void part(Plan plan, SchoolParted event) {
        var changed = activities.of(plan.id(), Activity.DRAFT).stream()
                .filter(activity -> activity.part(event.school(), event.successor()))
                .count();
        var subject = plan.id().toString();
        var resting = views.stage(plan) == Stage.RESTING;
        answerFor(event.project(), event.school(), subject);
        if (changed > 0 && resting && plan.edition() > 0) {
            processes.start(Plans.PROCESS, subject, Plans.variables(plan));
        }
    }

    /** The vote that the school still owes is not waited for. */
    private void answerFor(ProjectId project, SchoolId school, String subject) {
        var teachers = Scope.project(project.id()).token(school, Role.TEACHER);
        tasks.about(subject).stream()
                .filter(task ->
                        task.key().equals("agreePlan") && task.candidates().contains(teachers))
                .forEach(task -> tasks.complete(task.id(), Map.of()));
    }
}
