package org.twinflow.stream;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.ProjectStatus;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.Turns;

/**
 * Looks each morning which projects have fallen silent, and each Monday what the week before brought. Telling of the
 * same silence twice is for the listener to prevent: a node that stopped half-way begins again.
 */
@Component
class ProjectPulse {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectPulse.class);
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);
    private static final int FORTNIGHT = 14;
    private static final int FEW = 3;
    private static final int MANY = 60;

    private final StreamRows rows;
    private final Projects projects;
    private final Plans plans;
    private final People people;
    private final Access access;
    private final Holidays holidays;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Turns turns;
    private final Clock clock;

    ProjectPulse(
            StreamRows rows,
            Projects projects,
            Plans plans,
            People people,
            Access access,
            Holidays holidays,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Turns turns,
            Clock clock) {
        this.rows = rows;
        this.projects = projects;
        this.plans = plans;
        this.people = people;
        this.access = access;
        this.holidays = holidays;
        this.events = events;
        this.transaction = transaction;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(cron = "${twinflow.pulse.cron:0 15 5 * * *}")
    void daily() {
        turns.take("pulse", () -> projects.endingBy(FAR).forEach(project -> feelOrSay(project, clock.instant())));
    }

    /** One project that cannot be read keeps nobody else from being told. */
    private void feelOrSay(ProjectId project, Instant now) {
        try {
            feel(project, now);
        } catch (RuntimeException ours) {
            LOG.warn("Whether project {} is silent cannot be told", project, ours);
        }
    }

    void feel(ProjectId id, Instant now) {
        transaction.executeWithoutResult(status -> {
            var project = projects.facts(id);
            var today = LocalDate.ofInstant(now, project.zone());
            if (project.status() == ProjectStatus.ACTIVE && !today.isBefore(project.start())) {
                silence(project, today, now);
            }
            if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                week(project, today.minusWeeks(1));
            }
        });
    }

    private void silence(ProjectSummary project, LocalDate today, Instant now) {
        var since = rows.last(project.id().id()).orElse(now);
        var fortnights = (int) (Duration.between(since, now).toDays() / FORTNIGHT);
        if (fortnights < 1 || today.isAfter(project.end())) {
            return;
        }
        var leads = project.schools().stream()
                .filter(school -> !holidays.isOff(school, today))
                .flatMap(school -> leads(project, school))
                .distinct()
                .toList();
        if (!leads.isEmpty()) {
            events.publishEvent(
                    new ProjectSilent(project.id(), since, fortnights, next(project, leads.getFirst(), today), leads));
        }
    }

    /** The coordinators of a school, or else its teachers in the project. */
    private Stream<PersonId> leads(ProjectSummary project, SchoolSummary school) {
        var coordinators = of(school, access.holders(Role.COORDINATOR, scope(project)));
        return coordinators.isEmpty()
                ? of(school, access.holders(Role.TEACHER, scope(project))).stream()
                : coordinators.stream();
    }

    private List<PersonId> of(SchoolSummary school, List<PersonId> persons) {
        return people.persons(persons).stream()
                .filter(person -> school.id().equals(person.school()))
                .map(PersonSummary::id)
                .toList();
    }

    private String next(ProjectSummary project, PersonId teacher, LocalDate today) {
        return plans.of(project.id(), access.reader(teacher)).stream()
                .flatMap(plan -> plan.current().stream())
                .filter(activity -> activity.done() == null && !activity.end().isBefore(today))
                .min(Comparator.comparing(PlannedActivity::start).thenComparing(PlannedActivity::title))
                .map(PlannedActivity::title)
                .orElse("");
    }

    private void week(ProjectSummary project, LocalDate monday) {
        var zone = project.zone();
        var end = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
        var happened = rows.since(project.id().id(), monday.atStartOfDay(zone).toInstant(), MANY).stream()
                .filter(row -> row.at().isBefore(end))
                .toList();
        if (!happened.isEmpty()) {
            var titles = happened.stream()
                    .filter(ProjectPulse::hasTitle)
                    .map(StreamRow::words)
                    .distinct()
                    .limit(FEW)
                    .toList();
            events.publishEvent(new WeekPassed(project.id(), monday, titles));
        }
    }

    /** Others have a code or a number for words, or a document's title, which not all may read. */
    private static boolean hasTitle(StreamRow row) {
        return row.kind() == StreamKind.TASK_GIVEN
                || row.kind() == StreamKind.MEETING_ARRANGED
                || row.kind() == StreamKind.SCHOOL_JOINED;
    }

    private static Scope scope(ProjectSummary project) {
        return Scope.project(project.id().id());
    }
}
