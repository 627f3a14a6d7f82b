package org.twinflow.indicators;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/**
 * How projects go, in figures. They are for those who are answerable for a project: its teachers and the heads of its
 * schools; pupils and families are counted and do not count others.
 */
@Service
@Transactional(readOnly = true)
public class Indicators {

    private final Projects projects;
    private final TaskFigures tasks;
    private final PlanFigures plans;
    private final LifeFigures life;
    private final JourneyFigures journeys;
    private final ReturnFigures returns;
    private final AwardFigures awards;
    private final KeepingFigures keeping;
    private final Clock clock;

    Indicators(
            Projects projects,
            TaskFigures tasks,
            PlanFigures plans,
            LifeFigures life,
            JourneyFigures journeys,
            ReturnFigures returns,
            AwardFigures awards,
            KeepingFigures keeping,
            Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.plans = plans;
        this.life = life;
        this.journeys = journeys;
        this.returns = returns;
        this.awards = awards;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** The figures of one project; 404 to strangers, 403 to its pupils and families. */
    public ProjectIndicators of(ProjectId id, Period period, Reader reader) {
        var project = projects.get(id, reader);
        reader.mustBeAllowed(mayRead(id, reader));
        return figures(project, period);
    }

    /** The figures of each project that the reader coordinates; 403 to who coordinates none. */
    public List<ProjectIndicators> ofCoordinated(Period period, Reader reader) {
        var coordinated = projects.visibleTo(reader).stream()
                .filter(project -> reader.coordinates(project.id().id()))
                .toList();
        reader.mustBeAllowed(!coordinated.isEmpty());
        return coordinated.stream().map(project -> figures(project, period)).toList();
    }

    /** The same figures over several projects. */
    public static List<Indicator> sum(List<ProjectIndicators> all) {
        return Arrays.stream(IndicatorKind.values())
                .map(kind -> Indicator.sum(
                        kind, all.stream().map(each -> each.of(kind)).toList()))
                .toList();
    }

    /** Whether the figures of a project are for this reader. */
    public static boolean mayRead(ProjectId id, Reader reader) {
        return reader.teachesIn(id.id()) || reader.has(Role.HEAD, Scope.project(id.id()));
    }

    private ProjectIndicators figures(ProjectSummary project, Period period) {
        var zone = project.zone();
        var span = Span.of(project.id().id(), period, clock.instant(), zone);
        return new ProjectIndicators(
                project,
                Arrays.stream(IndicatorKind.values())
                        .map(kind -> figure(kind, span))
                        .toList());
    }

    private Indicator figure(IndicatorKind kind, Span span) {
        return switch (kind) {
            case TASKS_ON_TIME -> tasks.onTime(span);
            case OPEN_TASKS -> tasks.open(span);
            case PLAN_KEPT -> plans.kept(span);
            case PUPILS_ACTIVE -> life.active(span);
            case TALKS_MIXED -> life.mixed(span);
            case PAGES_PUBLIC -> life.pages(span);
            case DOSSIERS_READY -> journeys.ready(span);
            case PAPERS_RETURNED -> journeys.returned(span);
            case CONSENTS -> journeys.consents(span);
            case RESTITUTIONS -> returns.restitutions(span);
            case LABEL_DAYS -> awards.labelDays(span);
            case ENTRIES -> awards.entries(span);
            case PURGED_ON_TIME -> keeping.purged(span);
        };
    }
}
