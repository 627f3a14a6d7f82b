package org.twinflow.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.engine.Processes;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.People;
import org.twinflow.people.SchoolId;
import org.twinflow.planning.PlanDetails.Stage;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Keeps the plan of each project: its coordinators write and propose it, its schools agree, all read it. */
@Service
@Transactional
public class Plans {

    static final String PROCESS = "project-planning";

    private final PlanRepository plans;
    private final ActivityRepository activities;
    private final PlanViews views;
    private final PlanProgress progress;
    private final Projects projects;
    private final People people;
    private final Processes processes;
    private final TaskWork work;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            ActivityRepository activities,
            PlanViews views,
            PlanProgress progress,
            Projects projects,
            People people,
            Processes processes,
            TaskWork work,
            Clock clock) {
        this.plans = plans;
        this.activities = activities;
        this.views = views;
        this.progress = progress;
        this.projects = projects;
        this.people = people;
        this.processes = processes;
        this.work = work;
        this.clock = clock;
    }

    /** Opens the plan for the first proposal, or for a next one. */
    public PlanId begin(ProjectId project, Reader by) {
        coordinated(project, by);
        var plan = plans.findByProject(project).orElseGet(() -> plans.save(new Plan(project)));
        var subject = plan.id().toString();
        if (processes.isRunning(PROCESS, subject)) {
            throw new RefusedException("planning.begun");
        }
        processes.start(PROCESS, subject, variables(plan));
        return plan.id();
    }

    /** Opens the plan with these activities in its draft. */
    public PlanId begin(ProjectId id, List<NewActivity> wanted, Reader by) {
        var project = coordinated(id, by);
        wanted.forEach(activity -> ActivityRules.check(activity, project));
        var plan = begin(id, by);
        wanted.forEach(activity -> activities.save(new Activity(plan, ActivityId.next(), activity)));
        return plan;
    }

    static Map<String, String> variables(Plan plan) {
        return Map.of(
                "projectId", plan.project().toString(), "planId", plan.id().toString());
    }

    /** The plan of the project, once it has been begun. */
    @Transactional(readOnly = true)
    public Optional<PlanDetails> of(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return plans.findByProject(id).map(plan -> views.details(plan, project, reader));
    }

    /** The project whose plan it is. */
    @Transactional(readOnly = true)
    public ProjectSummary project(PlanId id, Reader reader) {
        return projects.get(
                plans.findById(id).orElseThrow(() -> new NotFoundException(id)).project(), reader);
    }

    /** What is in force in all projects of the reader, by project in their order. */
    @Transactional(readOnly = true)
    public List<PlannedActivity> current(Reader reader) {
        return projects.visibleTo(reader).stream()
                .flatMap(project -> plans.findByProject(project.id()).stream())
                .flatMap(plan -> views.current(plan).stream())
                .toList();
    }

    /** The activities of all projects of the reader as they will be: drafts, where the reader sees one, else in force. */
    @Transactional(readOnly = true)
    public List<ShownActivity> shown(Reader reader) {
        return projects.visibleTo(reader).stream()
                .flatMap(project -> plans.findByProject(project.id()).stream())
                .flatMap(plan -> shown(plan, reader).stream())
                .toList();
    }

    private List<ShownActivity> shown(Plan plan, Reader reader) {
        var current = views.current(plan);
        if (!reader.teachesIn(plan.project().id()) || views.stage(plan) == Stage.RESTING) {
            return current.stream().map(each -> new ShownActivity(each, false)).toList();
        }
        var inForce = current.stream().map(PlannedActivity::span).toList();
        return views.activities(plan, Activity.DRAFT).stream()
                .map(each -> new ShownActivity(each, !inForce.contains(each.span())))
                .toList();
    }

    /** @param version the version of the draft that the reader saw */
    public ActivityId add(ProjectId id, NewActivity wanted, long version, Reader by) {
        var project = coordinated(id, by);
        var plan = open(id, version);
        ActivityRules.check(wanted, project);
        var activity = ActivityId.next();
        activities.save(new Activity(plan.id(), activity, wanted));
        return activity;
    }

    /** Refuses what could not be planned in the project. */
    @Transactional(readOnly = true)
    public void check(ProjectId id, NewActivity wanted) {
        var project = projects.facts(id);
        ActivityRules.check(wanted, project);
        ActivityRules.checkWithin(wanted, project);
    }

    /** Puts what a feature has let somebody accept into the draft, which is opened; empty while the schools decide. */
    public Optional<ActivityId> take(ProjectId id, NewActivity wanted) {
        check(id, wanted);
        var plan = plans.findByProject(id).orElseGet(() -> plans.save(new Plan(id)));
        var stage = views.stage(plan);
        if (stage == Stage.RESTING) {
            processes.start(PROCESS, plan.id().toString(), variables(plan));
        } else if (stage != Stage.PROPOSAL) {
            return Optional.empty();
        }
        plan.change(plan.revision());
        var activity = ActivityId.next();
        activities.save(new Activity(plan.id(), activity, wanted));
        return Optional.of(activity);
    }

    public void change(ProjectId id, ActivityId activity, NewActivity wanted, long version, Reader by) {
        var project = coordinated(id, by);
        var plan = open(id, version);
        ActivityRules.check(wanted, project);
        drafted(plan, activity).change(wanted);
    }

    public void remove(ProjectId id, ActivityId activity, long version, Reader by) {
        coordinated(id, by);
        var plan = open(id, version);
        activities.delete(drafted(plan, activity));
    }

    /**
     * Puts an activity on other days in the draft, and opens the draft for that if it has to.
     *
     * @return what it was before
     */
    public PlannedActivity move(ProjectId id, ActivityId activity, LocalDate start, LocalDate end, Reader by) {
        var project = coordinated(id, by);
        if (views.stage(find(id)) == Stage.RESTING) {
            begin(id, by);
        }
        var plan = find(id);
        open(id, plan.revision());
        var before = views.activities(plan, Activity.DRAFT).stream()
                .filter(each -> each.id().equals(activity))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(activity));
        var facts = drafted(plan, activity).facts();
        var wanted = facts.on(start, end);
        ActivityRules.check(wanted, project);
        ActivityRules.checkWithin(wanted, project);
        drafted(plan, activity).change(wanted);
        return before;
    }

    /** Lets a school do an activity in force in its own way; its teachers may, and the coordinators. */
    public void adapt(ProjectId id, ActivityId activity, SchoolId school, String title, String words, Reader by) {
        var project = projects.get(id, by);
        var plan = find(id);
        var planned = inForce(plan, activity);
        by.mustBeAllowed(mayAdapt(school, project.id(), by));
        by.mustWork(id.id());
        ActivityRules.checkAdaptation(planned, school, title, words);
        plan.adapt(activity, school, title, words, by.person(), clock.instant());
    }

    /** Whether the reader may say how the school does it. */
    public static boolean mayAdapt(SchoolId school, ProjectId project, Reader reader) {
        return reader.coordinates(project.id()) || (reader.teachesIn(project.id()) && school.equals(reader.school()));
    }

    /** Puts these activities in place of the draft; one that names an activity of the draft changes it. */
    public void replace(ProjectId id, List<Revised> wanted, long version, Reader by) {
        var project = coordinated(id, by);
        var plan = open(id, version);
        wanted.forEach(revised -> ActivityRules.check(revised.facts(), project));
        var former = new HashMap<ActivityId, Activity>();
        activities.of(plan.id(), Activity.DRAFT).forEach(activity -> former.put(activity.code(), activity));
        for (var revised : wanted) {
            var known = revised.id() == null ? null : former.remove(revised.id());
            if (known == null) {
                activities.save(new Activity(plan.id(), ActivityId.next(), revised.facts()));
            } else {
                known.change(revised.facts());
            }
        }
        former.values().forEach(activities::delete);
    }

    /** Puts the draft before the partners; with a conflict in it, it comes back at once. */
    public PlanDetails propose(ProjectId id, long version, Reader by) {
        var project = coordinated(id, by);
        var plan = open(id, version);
        plan.propose(people.person(by.person()).school());
        work.completeByFeature(plan.id().toString(), "proposePlan", Map.of(), by);
        return views.details(plan, project, by);
    }

    /** Declares an activity in force done or not; the coordinators may, and the teachers of the school that runs it. */
    public void done(ProjectId id, ActivityId activity, boolean done, Reader by) {
        var project = projects.get(id, by);
        var plan = find(id);
        var planned = inForce(plan, activity);
        by.mustBeAllowed(mayDeclareDone(planned, project.id(), by));
        by.mustWork(id.id());
        progress.declare(plan, activity, done, by.person());
    }

    /** Whether the reader may say that the activity is done. */
    public static boolean mayDeclareDone(PlannedActivity activity, ProjectId project, Reader reader) {
        return reader.coordinates(project.id())
                || (reader.teachesIn(project.id())
                        && activity.responsible().id().equals(reader.school()));
    }

    private PlannedActivity inForce(Plan plan, ActivityId activity) {
        return views.current(plan).stream()
                .filter(each -> each.id().equals(activity))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(activity));
    }

    private ProjectSummary coordinated(ProjectId id, Reader by) {
        var project = projects.get(id, by);
        by.mustBeAllowed(by.coordinates(id.id()));
        by.mustWork(id.id());
        return project;
    }

    /** The plan while its draft may be changed, with the change counted. */
    private Plan open(ProjectId id, long version) {
        var plan = find(id);
        if (views.stage(plan) != Stage.PROPOSAL) {
            throw new RefusedException("planning.closed");
        }
        plan.change(version);
        return plan;
    }

    private Activity drafted(Plan plan, ActivityId activity) {
        return activities
                .findByPlanAndEditionAndCode(plan.id(), Activity.DRAFT, activity.id())
                .orElseThrow(() -> new NotFoundException(activity));
    }

    private Plan find(ProjectId id) {
        return plans.findByProject(id).orElseThrow(() -> new NotFoundException(id));
    }
}
