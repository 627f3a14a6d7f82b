package org.twinflow.founding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Lets a founder who leaves before the project is there pass the founding on to a colleague of the same school. */
@Service
@Transactional
public class FoundingSuccession {

    private static final String LEFT = "founder.left";

    private final FoundingRepository foundings;
    private final FoundingParties parties;
    private final People people;
    private final Access access;
    private final Processes processes;
    private final Tasks tasks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoundingSuccession(
            FoundingRepository foundings,
            FoundingParties parties,
            People people,
            Access access,
            Processes processes,
            Tasks tasks,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.foundings = foundings;
        this.parties = parties;
        this.people = people;
        this.access = access;
        this.processes = processes;
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Who could take over from one of the founders; nobody where the reader may not decide it. */
    @Transactional(readOnly = true)
    public List<PersonSummary> successors(FoundingId id, Office office, Reader reader) {
        var founding = see(id, reader);
        var leaver = leaver(founding, office);
        return leaver != null && mayDecide(founding, leaver, reader) ? successors(founding, leaver) : List.of();
    }

    /**
     * Names the successor of one of the founders; they themselves may, the head of their school, and administrators.
     *
     * @param office {@link Office#FOUNDER} or {@link Office#CO_FOUNDER}
     */
    public void handOver(FoundingId id, Office office, PersonId successor, Reader by) {
        var founding = see(id, by);
        var leaver = leaver(founding, office);
        if (leaver == null || !founding.state().isUnderWay()) {
            throw new RefusedException("founding.ended");
        }
        by.mustBeAllowed(mayDecide(founding, leaver, by));
        if (successors(founding, leaver).stream()
                .noneMatch(person -> person.id().equals(successor))) {
            throw new InvalidException(FieldError.of("successor", "founding.successor.unknown"));
        }
        audit.record(
                by.person(),
                "founding.handed-over",
                "founding:" + id,
                Map.of("from", leaver.toString(), "to", successor.toString()));
        if (processes.isWaiting(LEFT, id.toString())) {
            processes.correlate(
                    LEFT, id.toString(), Map.of("office", office.name(), "successorId", successor.toString()));
        } else {
            replace(founding, office, successor);
        }
    }

    /** Does it: the open tasks of who leaves are the successor's, and so are those to come. */
    void replace(Founding founding, Office office, PersonId successor) {
        var subject = founding.id().toString();
        var from = "person:" + Objects.requireNonNull(leaver(founding, office));
        founding.handTo(office, successor, clock.instant());
        processes.put(
                Foundings.PROCESS,
                subject,
                Map.of(office == Office.FOUNDER ? "founderId" : "coFounderId", successor.toString()));
        tasks.about(subject).stream()
                .filter(task -> from.equals(task.assignee()))
                .forEach(task -> tasks.assign(task.id(), "person:" + successor));
        events.publishEvent(FoundingMoved.of(founding));
    }

    private List<PersonSummary> successors(Founding founding, PersonId leaver) {
        var school = people.person(leaver).school();
        return school == null
                ? List.of()
                : people.persons(access.holders(Role.TEACHER, Scope.school(school))).stream()
                        .filter(person -> school.equals(person.school()))
                        .filter(person -> !person.id().equals(founding.founder())
                                && !person.id().equals(founding.coFounder()))
                        .toList();
    }

    private boolean mayDecide(Founding founding, PersonId leaver, Reader reader) {
        return founding.state().isUnderWay()
                && (reader.person().equals(leaver) || reader.isAdministrator() || isHead(reader, leaver));
    }

    private boolean isHead(Reader reader, PersonId leaver) {
        @Nullable SchoolId school = people.person(leaver).school();
        return school != null && reader.has(Role.HEAD, Scope.school(school));
    }

    private static @Nullable PersonId leaver(Founding founding, Office office) {
        if (office == Office.FOUNDER) {
            return founding.founder();
        }
        // whoever is only named in a draft was not asked yet
        return office == Office.CO_FOUNDER && founding.state() != FoundingState.DRAFT ? founding.coFounder() : null;
    }

    private Founding see(FoundingId id, Reader reader) {
        var founding = foundings.findById(id).orElseThrow(() -> new NotFoundException(id));
        reader.mustSee(parties.mayRead(founding, reader), id);
        return founding;
    }
}
