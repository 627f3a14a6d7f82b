package org.twinflow.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.twinflow.engine.ProcessSteps;
import org.twinflow.engine.Processes;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;

/** The service tasks of the models of planning, each a method of the same name. */
@ProcessSteps("planning")
public class PlanningSteps {

    static final String REVIEW = "plan-review";

    private final PlanRepository plans;
    private final ChangeRequestRepository requests;
    private final ActivityRepository activities;
    private final PlanViews views;
    private final Projects projects;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanningSteps(
            PlanRepository plans,
            ChangeRequestRepository requests,
            ActivityRepository activities,
            PlanViews views,
            Projects projects,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.requests = requests;
        this.activities = activities;
        this.views = views;
        this.projects = projects;
        this.processes = processes;
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
            if (!processes.isRunning(REVIEW, planId)) {
                processes.start(REVIEW, planId, Plans.variables(plan));
            }
            events.publishEvent(new PlanPublished(plan.project(), plan.id(), edition));
        });
    }

    /** Opens the draft for a change that a coordinator has taken up, with its dates if it names some. */
    public void openDraft(String requestId) {
        var request = request(requestId);
        var plan = plans.findById(request.plan()).orElseThrow(() -> new NotFoundException(request.plan()));
        if (views.stage(plan) == Stage.RESTING) {
            processes.start(Plans.PROCESS, plan.id().toString(), Plans.variables(plan));
        }
        var wanted = request.wanted();
        if (wanted.activity() != null && (wanted.start() != null || wanted.end() != null)) {
            activities
                    .findByPlanAndEditionAndCode(
                            plan.id(), Activity.DRAFT, wanted.activity().id())
                    .ifPresent(activity -> {
                        plan.change(plan.revision());
                        activity.move(wanted.start(), wanted.end());
                    });
        }
    }

    /** Nobody has decided on the request for too long. */
    public void lapse(String requestId) {
        request(requestId).settle(PlanRequest.State.LAPSED, "", null, clock.instant());
    }

    /** The schools of the project, each of which is asked. */
    public List<String> schools(String planId) {
        return projects.facts(find(planId).project()).schools().stream()
                .map(school -> school.id().toString())
                .toList();
    }

    /** What the schools said of the month that has passed, and which did not, becomes a paper in the library. */
    public void compileReport(String planId) {
        var plan = find(planId);
        var today = LocalDate.ofInstant(clock.instant(), zone(plan));
        var round = YearMonth.from(today).minusMonths(1).toString();
        plan.closeReview(round);
        events.publishEvent(new ReviewClosed(plan.id(), round));
    }

    private ZoneId zone(Plan plan) {
        return projects.facts(plan.project()).zone();
    }

    /** Whether the project of the plan goes on, so that there is something to review. */
    public boolean isUnderWay(String planId) {
        var project = projects.facts(find(planId).project());
        var today = LocalDate.ofInstant(clock.instant(), project.zone());
        return !today.isAfter(project.end());
    }

    private ChangeRequest request(String requestId) {
        var id = RequestId.of(requestId);
        return requests.findById(id).orElseThrow(() -> new NotFoundException(id));
    }

    private List<SchoolId> asked(Plan plan) {
        return views.asked(plan, projects.facts(plan.project()).schools()).stream()
                .map(SchoolSummary::id)
                .toList();
    }

    private Plan find(String planId) {
        var id = PlanId.of(planId);
        return plans.findById(id).orElseThrow(() -> new NotFoundException(id));
    }
}
