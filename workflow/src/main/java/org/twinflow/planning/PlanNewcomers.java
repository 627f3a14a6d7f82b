package org.twinflow.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.engine.Processes;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.projects.SchoolJoined;
import org.twinflow.projects.SchoolParted;

/** Gives a school that comes later the open activities of all schools, and asks what it says of the plan. */
@Component
@Transactional
class PlanNewcomers {

    static final String PROCESS = "plan-joining";

    private final PlanRepository plans;
    private final ActivityRepository activities;
    private final JoiningRepository joinings;
    private final PlanViews views;
    private final Projects projects;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanNewcomers(
            PlanRepository plans,
            ActivityRepository activities,
            JoiningRepository joinings,
            PlanViews views,
            Projects projects,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.activities = activities;
        this.joinings = joinings;
        this.views = views;
        this.projects = projects;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SchoolJoined event) {
        plans.findByProject(event.project()).ifPresent(plan -> join(plan, event.school()));
    }

    /** Nobody waits any more for the word of a school that has left. */
    @EventListener
    void on(SchoolParted event) {
        plans.findByProject(event.project())
                .ifPresent(plan -> joinings.findByPlanOrderByJoinedAtDesc(plan.id()).stream()
                        .filter(joining -> joining.school().equals(event.school()))
                        .forEach(joining ->
                                processes.cancel(PROCESS, joining.id().toString(), "school left")));
    }

    private void join(Plan plan, SchoolId school) {
        var open = isOpenForAll(plan, projects.facts(plan.project()), school);
        inForce(plan, school, open);
        var drafted =
                activities.of(plan.id(), Activity.DRAFT).stream().filter(open).toList();
        drafted.forEach(activity -> activity.join(school));
        if (!drafted.isEmpty()) {
            plan.change(plan.revision());
        }
        if (plan.edition() > 0 || views.stage(plan) != Stage.PROPOSAL) {
            ask(plan, school);
        }
    }

    /** What others have agreed to stays as it is; that one more takes part is an edition of its own. */
    private void inForce(Plan plan, SchoolId school, Predicate<Activity> open) {
        var current = plan.edition() == 0 ? List.<Activity>of() : activities.of(plan.id(), plan.edition());
        if (current.stream().noneMatch(open)) {
            return;
        }
        var edition = plan.next(clock.instant());
        for (var activity : current) {
            var next = activity.published(edition);
            if (open.test(activity)) {
                next.join(school);
            }
            activities.save(next);
        }
        events.publishEvent(new PlanPublished(plan.project(), plan.id(), edition));
    }

    private void ask(Plan plan, SchoolId school) {
        var joining = joinings.save(new PlanJoining(plan.id(), school, clock.instant()));
        processes.start(
                PROCESS,
                joining.id().toString(),
                Map.of(
                        "projectId", plan.project().toString(),
                        "planId", plan.id().toString(),
                        "schoolId", school.toString()));
    }

    /** Whether all who were there before do it, and it is neither over nor done. */
    private Predicate<Activity> isOpenForAll(Plan plan, ProjectSummary project, SchoolId newcomer) {
        var earlier = project.schools().stream()
                .map(SchoolSummary::id)
                .filter(school -> !school.equals(newcomer))
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        return activity -> {
            var facts = activity.facts();
            return facts.schools().containsAll(earlier)
                    && !facts.schools().contains(newcomer)
                    && !facts.end().isBefore(today)
                    && plan.doneOn(activity.code().id()) == null;
        };
    }
}
