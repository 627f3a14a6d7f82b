package org.twinflow.planning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.people.People;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Takes the changes of a plan that people of its schools ask for; a coordinator decides on each by a task. */
@Service
@Transactional
public class PlanRequests {

    static final String PROCESS = "plan-change";

    private static final int LONGEST_WORDS = 4000;

    private final ChangeRequestRepository requests;
    private final PlanRepository plans;
    private final PlanViews views;
    private final Projects projects;
    private final People people;
    private final Processes processes;
    private final Clock clock;

    PlanRequests(
            ChangeRequestRepository requests,
            PlanRepository plans,
            PlanViews views,
            Projects projects,
            People people,
            Processes processes,
            Clock clock) {
        this.requests = requests;
        this.plans = plans;
        this.views = views;
        this.projects = projects;
        this.people = people;
        this.processes = processes;
        this.clock = clock;
    }

    /** Asks for a change of the plan in force; whoever belongs to one of the project's schools may. */
    public RequestId ask(ProjectId id, NewRequest wanted, Reader by) {
        var project = projects.get(id, by);
        by.mustBeAllowed(mayAsk(project, by));
        var plan = find(id);
        if (plan.edition() == 0) {
            throw new RefusedException("planning.request.early");
        }
        by.mustWork(id.id());
        check(plan, wanted);
        var request = requests.save(new ChangeRequest(plan.id(), wanted, by.person(), clock.instant()));
        processes.start(
                PROCESS,
                request.id().toString(),
                Map.of(
                        "projectId", id.toString(),
                        "planId", plan.id().toString(),
                        "requestId", request.id().toString()));
        return request.id();
    }

    /** What was asked for, the newest first: teachers see all of it, others what they asked for. */
    @Transactional(readOnly = true)
    public List<PlanRequest> of(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        var teaches = reader.teachesIn(project.id().id());
        return plans.findByProject(id).stream()
                .flatMap(plan -> requests.findByPlanOrderByAskedAtDesc(plan.id()).stream()
                        .filter(request -> teaches || request.person().equals(reader.person()))
                        .map(request -> summary(plan, request)))
                .toList();
    }

    /** Whether the reader may ask for changes: as one of a school that takes part. */
    public static boolean mayAsk(ProjectSummary project, Reader reader) {
        return project.schools().stream().anyMatch(school -> school.id().equals(reader.school()));
    }

    private void check(Plan plan, NewRequest wanted) {
        var errors = new ArrayList<FieldError>();
        if (wanted.words().isBlank() || wanted.words().length() > LONGEST_WORDS) {
            errors.add(FieldError.of("words", "planning.request.words", LONGEST_WORDS));
        }
        var activity = views.current(plan).stream()
                .filter(each -> each.id().equals(wanted.activity()))
                .findFirst();
        if (wanted.activity() != null && activity.isEmpty()) {
            errors.add(FieldError.of("activity", "planning.request.activity"));
        }
        if (activity.isEmpty() && (wanted.start() != null || wanted.end() != null)) {
            errors.add(FieldError.of("activity", "planning.request.dates"));
        }
        activity.ifPresent(planned -> {
            var start = wanted.start() == null ? planned.start() : wanted.start();
            var end = wanted.end() == null ? planned.end() : wanted.end();
            if (end.isBefore(start)) {
                errors.add(FieldError.of("end", "planning.end.before"));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private PlanRequest summary(Plan plan, ChangeRequest request) {
        var wanted = request.wanted();
        var title = views.current(plan).stream()
                .filter(activity -> activity.id().equals(wanted.activity()))
                .map(PlannedActivity::title)
                .findFirst()
                .orElse(null);
        var decidedBy = request.decidedBy();
        return new PlanRequest(
                request.id(),
                wanted,
                title,
                people.person(request.person()),
                request.askedAt(),
                request.state(),
                request.reason(),
                decidedBy == null ? null : people.person(decidedBy),
                request.decidedAt());
    }

    private Plan find(ProjectId id) {
        return plans.findByProject(id).orElseThrow(() -> new NotFoundException(id));
    }
}
