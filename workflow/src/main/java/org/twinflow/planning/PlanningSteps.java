package org.twinflow.planning;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** The service tasks of {@code project-planning.bpmn}, each a method of the same name. */
@ProcessSteps("planning")
public class PlanningSteps {

    private final PlanRepository plans;
    private final ActivityRepository activities;
    private final PlanViews views;
    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanningSteps(
            PlanRepository plans,
            ActivityRepository activities,
            PlanViews views,
            Projects projects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.activities = activities;
        this.views = views;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    public int countConflicts(String planId) {
        var plan = find(planId);
        return Conflicts.of(views.activities(plan, Activity.DRAFT), projects.facts(plan.project()))
                .size();
    }

    /** The schools that are asked whether they agree. */
    public List<String> partners(String planId) {
        return asked(find(planId)).stream().map(SchoolId::toString).toList();
    }

    public boolean hasQuorum(String planId) {
        var plan = find(planId);
        var responsible = activities.of(plan.id(), Activity.DRAFT).stream()
                .map(activity -> activity.facts().responsible())
                .collect(Collectors.toUnmodifiableSet());
        return plan.hasQuorum(asked(plan), responsible);
    }

    /** Puts the draft into force as the next edition; once for each proposal. */
    public void publish(String planId) {
        var plan = find(planId);
        plan.publish(clock.instant()).ifPresent(edition -> {
            activities.of(plan.id(), Activity.DRAFT).forEach(activity -> activities.save(activity.published(edition)));
            events.publishEvent(new PlanPublished(plan.project(), plan.id(), edition));
        });
    }

    private List<SchoolId> asked(Plan plan) {
        return projects.facts(plan.project()).schools().stream()
                .map(SchoolSummary::id)
                .filter(plan::asks)
                .toList();
    }

    private Plan find(String planId) {
        var id = PlanId.of(planId);
        return plans.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
