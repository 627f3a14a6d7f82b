package org.twinflow.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.people.People;
import org.twinflow.planning.ActivityDone;
import org.twinflow.planning.JourneyPhases;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.WebAddresses;

/**
 * Those who stayed hear of a journey: an activity online that a coordinator names, or that the plan has after the journey
 * and that somebody declares done. The follow-up does not end without one.
 */
@Service
@Transactional
public class Restitutions {

    /** The days after the return within which it is held. */
    static final int DAYS = 30;

    private static final String TASK = "holdRestitution";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 500;

    private final RestitutionRepository restitutions;
    private final Mobilities mobilities;
    private final MobilityBasics basics;
    private final Plans plans;
    private final PlanHistory history;
    private final Processes processes;
    private final Tasks tasks;
    private final TaskWork work;
    private final People people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Restitutions(
            RestitutionRepository restitutions,
            Mobilities mobilities,
            MobilityBasics basics,
            Plans plans,
            PlanHistory history,
            Processes processes,
            Tasks tasks,
            TaskWork work,
            People people,
            Access access,
            Audit audit,
            Clock clock) {
        this.restitutions = restitutions;
        this.mobilities = mobilities;
        this.basics = basics;
        this.plans = plans;
        this.history = history;
        this.processes = processes;
        this.tasks = tasks;
        this.work = work;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** How far it is, for whoever sees the journey. */
    public RestitutionDetails of(MobilityId id, Reader reader) {
        var mobility = mobilities.get(id, reader).summary();
        var held = restitutions
                .findById(id.id())
                .map(named -> new RestitutionDetails.Held(
                        named.title(),
                        named.heldOn(),
                        named.link(),
                        named.isPlanned(),
                        people.person(named.namedBy()),
                        named.namedAt()))
                .orElse(null);
        var waits = waits(id);
        return new RestitutionDetails(
                held,
                waits,
                waits && reader.coordinates(mobility.project().id()),
                mobility.end().plusDays(DAYS),
                waits ? planned(mobility, reader) : List.of());
    }

    /** Names what was held, which ends the task; a coordinator may. */
    public void name(MobilityId id, NewRestitution named, Reader by) {
        var mobility = mobilities.get(id, by).summary();
        by.mustBeAllowed(by.coordinates(mobility.project().id()));
        by.mustWork(mobility.project().id());
        basics.hold(id);
        work.completeByFeature(id.toString(), TASK, Map.of(), by);
        var activity = named.activity();
        var filled = activity == null ? named : ofPlan(activity, named, mobility, by);
        check(filled, mobility);
        restitutions.save(new Restitution(id, filled, by.person(), clock.instant()));
        audit.record(by.person(), "mobility.restitution-named", "mobility:" + id, Map.of());
    }

    /** What the plan has after a journey is its restitution once it is done, whoever says so. */
    @EventListener
    void on(ActivityDone done) {
        for (var id : basics.of(done.project())) {
            var facts = basics.facts(id);
            if (waits(id) && !done.day().isBefore(facts.end())) {
                following(done.project(), facts.title(), facts.start(), access.reader(done.by()))
                        .filter(activity -> activity.id().equals(done.activity()))
                        .findFirst()
                        .ifPresent(activity -> held(id, activity, done));
            }
        }
    }

    private void held(MobilityId id, PlannedActivity activity, ActivityDone done) {
        var named = new NewRestitution(activity.id().id(), activity.title(), done.day(), "");
        restitutions.save(new Restitution(id, named, done.by(), clock.instant()));
        tasks.complete(id.toString(), TASK, Map.of());
        audit.record(done.by(), "mobility.restitution-named", "mobility:" + id, Map.of());
    }

    private boolean waits(MobilityId id) {
        return processes.isAt(FollowUpCases.PROCESS, id.toString(), TASK);
    }

    /** What the plan has after the journey, and what it has online from its end on. */
    private List<PlannedActivity> planned(MobilitySummary mobility, Reader reader) {
        var online = plans.of(mobility.project(), reader).stream()
                .flatMap(plan -> plan.current().stream())
                .filter(activity -> activity.phase() == Phase.ONLINE)
                .filter(activity -> activity.end().isAfter(mobility.end()));
        return Stream.concat(following(mobility.project(), mobility.title(), mobility.start(), reader), online)
                .distinct()
                .toList();
    }

    private Stream<PlannedActivity> following(ProjectId project, String title, LocalDate start, Reader reader) {
        return history.phases(project, reader).stream()
                .filter(journey ->
                        journey.title().equals(title) && journey.start().equals(start))
                .map(JourneyPhases::after)
                .flatMap(List::stream);
    }

    private NewRestitution ofPlan(UUID activity, NewRestitution named, MobilitySummary mobility, Reader by) {
        return planned(mobility, by).stream()
                .filter(each -> each.id().id().equals(activity))
                .findFirst()
                .map(each -> new NewRestitution(
                        activity, each.title(), each.done() == null ? named.heldOn() : each.done(), named.link()))
                .orElseThrow(
                        () -> new InvalidException(FieldError.of("activity", "followup.restitution.activity.gone")));
    }

    private void check(NewRestitution named, MobilitySummary mobility) {
        var errors = new ArrayList<FieldError>();
        var title = named.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors.add(FieldError.of("title", "followup.restitution.title.form", LONGEST_TITLE));
        }
        var day = named.heldOn();
        var today = LocalDate.ofInstant(clock.instant(), mobility.host().zone());
        if (day == null || day.isBefore(mobility.start()) || day.isAfter(today)) {
            errors.add(FieldError.of("heldOn", "followup.restitution.day"));
        }
        var link = named.link().strip();
        if (!link.isEmpty() && (link.length() > LONGEST_LINK || !WebAddresses.isOne(link))) {
            errors.add(FieldError.of("link", "followup.restitution.link.form", LONGEST_LINK));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
