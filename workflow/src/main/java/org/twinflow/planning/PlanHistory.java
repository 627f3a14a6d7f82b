package org.twinflow.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** Says what became of a plan over time, and what its coordinators should think of. */
@Service
@Transactional(readOnly = true)
public class PlanHistory {

    private final PlanRepository plans;
    private final PlanViews views;
    private final PlanAdvice advice;
    private final PlanPhases phases;
    private final Projects projects;
    private final List<Journeys> journeys;

    PlanHistory(
            PlanRepository plans,
            PlanViews views,
            PlanAdvice advice,
            PlanPhases phases,
            Projects projects,
            List<Journeys> journeys) {
        this.plans = plans;
        this.views = views;
        this.advice = advice;
        this.phases = phases;
        this.projects = projects;
        this.journeys = List.copyOf(journeys);
    }

    /** All editions, the newest first, each with what became another than before. */
    public List<PlanEdition> editions(ProjectId id, Reader reader) {
        projects.get(id, reader);
        return plans.findByProject(id).map(views::editions).orElse(List.of());
    }

    /** The activities of an edition, as far as they were put down by a moment; what came of them later is left out. */
    public List<PlannedActivity> edition(ProjectId id, int edition, Instant moment, Reader reader) {
        var project = projects.get(id, reader);
        return plans.findByProject(id).filter(plan -> edition <= plan.edition()).stream()
                .flatMap(plan -> views.activities(plan, edition).stream())
                .map(activity -> activity.asOf(moment, project.zone()))
                .toList();
    }

    /** What became another since an edition, 0 for before the first. */
    public List<PlanChange> changesSince(ProjectId id, int edition, Reader reader) {
        projects.get(id, reader);
        return plans.findByProject(id)
                .map(plan -> new PlanDiff(
                                edition == 0 ? List.of() : views.activities(plan, edition), views.current(plan))
                        .changes())
                .orElse(List.of());
    }

    /**
     * What an edition adds, takes away or puts on other days, as it was and as it is; for whoever tells those concerned, and
     * for no reader.
     */
    public List<PlannedActivity> moved(ProjectId id, int edition) {
        return plans.findByProject(id).map(plan -> moved(plan, edition)).orElse(List.of());
    }

    private List<PlannedActivity> moved(Plan plan, int edition) {
        var before = edition == 1 ? List.<PlannedActivity>of() : views.activities(plan, edition - 1);
        var after = views.activities(plan, edition);
        var moved = new PlanDiff(before, after).moved();
        return Stream.concat(before.stream(), after.stream())
                .filter(activity -> moved.contains(activity.id()))
                .toList();
    }

    /** What the draft would change of the plan in force; for those who see the draft. */
    public List<PlanChange> draftChanges(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return plans.findByProject(id)
                .filter(plan -> reader.teachesIn(project.id().id()) && plan.edition() > 0)
                .map(plan -> new PlanDiff(views.current(plan), views.activities(plan, Activity.DRAFT)).changes())
                .orElse(List.of());
    }

    /** What was said of the plan month by month, the newest first. */
    public List<PlanReview> reviews(ProjectId id, Reader reader) {
        projects.get(id, reader);
        return plans.findByProject(id).map(views::reviews).orElse(List.of());
    }

    /**
     * What the teachers should think of: of the draft while there is one, else of the plan in force. The engine notes what
     * its tables are asked.
     */
    @Transactional
    public List<Conflict> advice(ProjectId id, Locale language, Reader reader) {
        var project = projects.get(id, reader);
        return plans.findByProject(id)
                .filter(plan -> reader.teachesIn(project.id().id()))
                .map(plan -> advice(plan, project, language, reader))
                .orElse(List.of());
    }

    /** The journeys of the project between what leads to them and what goes on from them; for its teachers. */
    @Transactional
    public List<JourneyPhases> phases(ProjectId id, Reader reader) {
        var project = projects.get(id, reader);
        return reader.teachesIn(project.id().id())
                ? phases.of(plans.findByProject(id).map(this::latest).orElse(List.of()), journeys(project, reader))
                : List.of();
    }

    private List<PlannedActivity> latest(Plan plan) {
        return views.stage(plan) == PlanDetails.Stage.RESTING
                ? views.current(plan)
                : views.activities(plan, Activity.DRAFT);
    }

    private List<Conflict> advice(Plan plan, ProjectSummary project, Locale language, Reader reader) {
        var current = views.current(plan);
        var activities = latest(plan);
        return activities.isEmpty()
                ? List.of()
                : advice.of(
                        activities, current, journeys(project, reader), meetings(project, reader), project, language);
    }

    private List<LocalDate> meetings(ProjectSummary project, Reader reader) {
        return journeys.stream()
                .flatMap(source -> source.meetings(project.id(), reader).stream())
                .toList();
    }

    private List<Journey> journeys(ProjectSummary project, Reader reader) {
        return journeys.stream()
                .flatMap(source -> source.of(project.id(), reader).stream())
                .toList();
    }
}
