package org.twinflow.web.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.Plans;

/** A partnership whose plan has one activity and is in force, for web tests; each call makes a new one. */
@Component
public class PlanInForce {

    private final Partnership partnership;
    private final Access access;
    private final Plans plans;
    private final Assignments assignments;
    private final Inbox inbox;
    private final TaskWork work;
    private final Clock clock;

    PlanInForce(
            Partnership partnership,
            Access access,
            Plans plans,
            Assignments assignments,
            Inbox inbox,
            TaskWork work,
            Clock clock) {
        this.partnership = partnership;
        this.access = access;
        this.plans = plans;
        this.assignments = assignments;
        this.inbox = inbox;
        this.work = work;
        this.clock = clock;
    }

    /** The activity begins on the second Monday of the month and ends on its Friday. */
    public record Planned(Partners partners, ActivityId activity, LocalDate monday) {}

    public Planned make() {
        var partners = partnership.make();
        var coordinator = access.reader(partners.coordinator().id());
        var project = partners.project().id();
        var monday = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"))
                .withDayOfMonth(8)
                .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
        plans.begin(project, coordinator);
        var schools =
                partners.project().schools().stream().map(SchoolSummary::id).toList();
        var activity = plans.add(
                project,
                new NewActivity(
                        "Water samples",
                        Phase.ONLINE,
                        monday,
                        monday.plusDays(4),
                        schools.getFirst(),
                        schools,
                        List.of("en"),
                        "A table"),
                0,
                coordinator);
        plans.propose(project, plan(partners).version(), coordinator);
        agree(access.reader(partners.partner().id()), partners);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> plan(partners).edition() == 1 && plan(partners).stage() == PlanDetails.Stage.RESTING);
        return new Planned(partners, activity, monday);
    }

    /** Gives a task to the pupil, by the coordinator. */
    AssignmentId give(Planned planned, LocalDate due) {
        var partners = planned.partners();
        var pupil = partners.pupil().id().toString();
        return assignments.assign(
                new NewAssignment(
                        partners.project().id(),
                        "Place the recorders",
                        "",
                        AssigneeKind.PERSON,
                        pupil,
                        due,
                        false,
                        Priority.NORMAL),
                access.reader(partners.coordinator().id()));
    }

    LocalDate due(Planned planned, AssignmentId task) {
        return assignments
                .get(task, access.reader(planned.partners().coordinator().id()))
                .task()
                .due();
    }

    public PlanDetails plan(Partners partners) {
        return plans.of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id()))
                .orElseThrow();
    }

    private void agree(Reader partner, Partners partners) {
        var query = new InboxQuery(InboxView.ME, partners.project().id(), "", 20, null, Locale.ENGLISH);
        inbox.view(partner, query)
                .items()
                .forEach(task ->
                        work.complete(task.id(), Map.of("vote", "agree"), Duration.ZERO, partner, Locale.ENGLISH));
    }
}
