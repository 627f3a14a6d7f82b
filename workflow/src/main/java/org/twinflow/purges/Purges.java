package org.twinflow.purges;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.inbox.WhoSteps;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityBasics;
import org.twinflow.mobility.MobilityFacts;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.safekeeping.Holds;
import org.twinflow.safekeeping.RetentionClass;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/**
 * Lets data protection officers look at the papers of a journey before their time is over, and hold what must stay. Each
 * sees the travellers of the schools that they watch over, how many papers there are, and not which. What nobody holds
 * goes when its time is over, whether somebody has looked or not.
 */
@Service
@Transactional
public class Purges {

    /** The classes whose time ends with a journey, and the tasks in which somebody looks at them. */
    private static final Map<RetentionClass, String> TASKS =
            Map.of(RetentionClass.HEALTH, "checkHealthPurge", RetentionClass.TRAVEL, "checkTravelPurge");

    private final PurgeViews views;
    private final PurgeRows rows;
    private final Holds holds;
    private final MobilityBasics mobilities;
    private final Tasks tasks;
    private final TaskWork work;
    private final WhoSteps who;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Purges(
            PurgeViews views,
            PurgeRows rows,
            Holds holds,
            MobilityBasics mobilities,
            Tasks tasks,
            TaskWork work,
            WhoSteps who,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.rows = rows;
        this.holds = holds;
        this.mobilities = mobilities;
        this.tasks = tasks;
        this.work = work;
        this.who = who;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What goes after a journey, of the schools that the reader watches over; that somebody looked is written down. */
    public JourneyPurges of(MobilityId id, Reader reader) {
        var schools = mobilities.sending(id).stream()
                .filter(school -> watches(school, reader))
                .toList();
        reader.mustSee(!schools.isEmpty(), id);
        var waiting = tasks.about(id.toString());
        var groups = Stream.of(RetentionClass.HEALTH, RetentionClass.TRAVEL)
                .flatMap(kind -> views.groups(id, kind).stream())
                .filter(group -> schools.contains(group.school().id()))
                .map(group -> new PurgeGroup(
                        group.kind(),
                        group.school(),
                        group.lines(),
                        group.checked(),
                        waits(waiting, group.kind(), group.school().id())))
                .toList();
        audit.record(reader.person(), "purge.read", "mobility:" + id, Map.of());
        return new JourneyPurges(id, mobilities.facts(id), groups);
    }

    /** A journey from one of the schools that the reader watches over. */
    public record Journey(MobilityId id, MobilityFacts facts, boolean waits) {}

    /** The journeys of a project from the schools that the reader watches over, the latest first. */
    @Transactional(readOnly = true)
    public List<Journey> of(ProjectId project, Reader reader) {
        return mobilities.of(project).stream()
                .filter(id -> mobilities.sending(id).stream().anyMatch(school -> watches(school, reader)))
                .map(id -> new Journey(id, mobilities.facts(id), waits(id, reader)))
                .toList();
    }

    private boolean waits(MobilityId id, Reader reader) {
        return TASKS.values().stream().anyMatch(task -> work.waitsFor(id.toString(), task, reader));
    }

    /**
     * Says that somebody has looked at the papers of a class, and holds those of some travellers.
     *
     * @param held whose papers must stay
     * @param reason why; needed where something is held
     */
    public void confirm(
            MobilityId id, RetentionClass kind, SchoolId school, Set<DossierId> held, String reason, Reader by) {
        mustWatch(id, school, by);
        mobilities.hold(id);
        if (!waits(tasks.about(id.toString()), kind, school)) {
            throw new RefusedException("purges.not-waiting");
        }
        var group = views.groups(id, kind).stream()
                .filter(each -> each.school().id().equals(school))
                .findFirst();
        if (!held.isEmpty()) {
            mustBeThere(group.map(PurgeGroup::lines).orElse(List.of()), held, reason);
        }
        held.forEach(dossier -> hold(id, kind, dossier, reason, by));
        rows.check(id, kind, school, by.person(), clock.instant());
        work.completeByFeature(id.toString(), TASKS.getOrDefault(kind, ""), officers(school), Map.of(), by);
        audit.record(by.person(), "purge.checked", "mobility:" + id, Map.of("class", kind.name()));
    }

    /** Lets go of what an officer held of a traveller; it goes at once where its time is over. */
    public void release(MobilityId id, RetentionClass kind, DossierId dossier, Reader by) {
        var school = views.school(id, kind, dossier).orElseThrow(() -> new NotFoundException(dossier));
        mustWatch(id, school, by);
        var placed = rows.holds(dossier, kind);
        if (placed.isEmpty()) {
            throw new RefusedException("purges.not-held");
        }
        placed.forEach(hold -> holds.release(hold, by.person()));
        events.publishEvent(new PapersOver(id, kind));
    }

    private void hold(MobilityId id, RetentionClass kind, DossierId dossier, String reason, Reader by) {
        views.documents(id, kind, dossier)
                .forEach(document -> rows.hold(holds.place(document, reason, by.person()), dossier, kind));
    }

    private static void mustBeThere(List<PurgeLine> lines, Set<DossierId> held, String reason) {
        var there = lines.stream()
                .filter(line -> line.there() > 0)
                .map(PurgeLine::dossier)
                .toList();
        if (!there.containsAll(held)) {
            throw new InvalidException(FieldError.of("held", "purges.held.gone"));
        }
        if (reason.isBlank()) {
            throw new InvalidException(FieldError.of("reason", "purges.reason.missing"));
        }
    }

    private void mustWatch(MobilityId id, SchoolId school, Reader reader) {
        reader.mustSee(mobilities.sending(id).contains(school) && watches(school, reader), id);
    }

    private boolean watches(SchoolId school, Reader reader) {
        return reader.isNamed(who.dataProtectionOf(school.toString()));
    }

    private static boolean waits(List<TaskDetails> waiting, RetentionClass kind, SchoolId school) {
        return waiting.stream()
                .anyMatch(task ->
                        task.key().equals(TASKS.get(kind)) && task.candidates().contains(officers(school)));
    }

    private static String officers(SchoolId school) {
        return Scope.school(school).token(Role.DATA_PROTECTION_OFFICER);
    }
}
