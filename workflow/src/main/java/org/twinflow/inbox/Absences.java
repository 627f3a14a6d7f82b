package org.twinflow.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.GrantWithdrawn;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Member;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Lets people be away: somebody they name does meanwhile what would wait for them alone. */
@Service
@Transactional
public class Absences {

    private static final Set<Role> STAFF = EnumSet.of(Role.COORDINATOR, Role.TEACHER, Role.HOST_TEACHER, Role.HEAD);
    private static final int LONGEST = 366;

    private final AbsenceRows rows;
    private final InboxKeeper keeper;
    private final Projects projects;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceRows rows,
            InboxKeeper keeper,
            Projects projects,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.keeper = keeper;
        this.projects = projects;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans a time away.
     *
     * @throws InvalidException with a sentence for each field that cannot be so
     */
    public UUID plan(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable PersonId deputy, Reader reader) {
        reader.mustBeAllowed(mayBeAway(reader));
        var today = today(reader.person());
        if (from == null || until == null || deputy == null) {
            throw new InvalidException(
                    FieldError.of(from == null ? "from" : until == null ? "until" : "deputy", "inbox.field.required"));
        }
        check(from, until, today, reader);
        checkDeputy(deputy, from, until, reader);
        var absence = new Absence(UUID.randomUUID(), reader.person(), deputy, from, until, !today.isBefore(from));
        rows.add(absence, clock.instant());
        audit.record(
                reader.person(),
                "absence.planned",
                "person:" + reader.person(),
                Map.of("deputy", deputy.toString(), "from", from.toString(), "until", until.toString()));
        events.publishEvent(new DeputyNamed(absence));
        keeper.refresh(reader.person());
        return absence.id();
    }

    private void check(LocalDate from, LocalDate until, LocalDate today, Reader reader) {
        if (until.isBefore(from)) {
            throw new InvalidException(FieldError.of("until", "absence.order"));
        }
        if (until.isBefore(today)) {
            throw new InvalidException(FieldError.of("until", "absence.past"));
        }
        if (from.plusDays(LONGEST).isBefore(until)) {
            throw new InvalidException(FieldError.of("until", "absence.long"));
        }
        if (rows.of(reader.person(), today).stream().anyMatch(other -> other.overlaps(from, until))) {
            throw new InvalidException(FieldError.of("from", "absence.overlaps"));
        }
    }

    private void checkDeputy(PersonId deputy, LocalDate from, LocalDate until, Reader reader) {
        if (deputies(reader).stream().noneMatch(person -> person.id().equals(deputy))) {
            throw new InvalidException(FieldError.of("deputy", "absence.stranger"));
        }
        if (rows.of(deputy, from).stream().anyMatch(other -> other.overlaps(from, until))) {
            throw new InvalidException(FieldError.of("deputy", "absence.away"));
        }
    }

    /** Ends a time away, or takes back that it was planned. */
    public void end(UUID id, Reader reader) {
        var absence = rows.find(id)
                .filter(found -> found.person().equals(reader.person()))
                .orElseThrow(() -> new NotFoundException(id));
        rows.remove(id);
        audit.record(reader.person(), "absence.ended", "person:" + reader.person(), Map.of());
        keeper.refresh(absence.person());
    }

    /** When the reader is or will be away. */
    @Transactional(readOnly = true)
    public List<Absence> of(Reader reader) {
        return rows.of(reader.person(), today(reader.person()));
    }

    /** For whom the reader stands in or will. */
    @Transactional(readOnly = true)
    public List<Absence> standingIn(Reader reader) {
        return rows.byDeputy(reader.person(), today(reader.person()).minusDays(1)).stream()
                .filter(absence -> !today(absence.person()).isAfter(absence.until()))
                .toList();
    }

    /** Whether the reader can be away: staff of a project can, pupils and families have nobody who stands in. */
    public boolean mayBeAway(Reader reader) {
        return reader.grants().stream()
                .anyMatch(held -> held.scope().kind() == Scope.Kind.PROJECT && STAFF.contains(held.role()));
    }

    /** Who could stand in for the reader: the staff of their projects, by name. */
    @Transactional(readOnly = true)
    public List<PersonSummary> deputies(Reader reader) {
        return projects.visibleTo(reader).stream()
                .filter(project -> reader.isInProject(project.id().id()))
                .flatMap(project -> projects.members(project.id(), reader).stream())
                .filter(member -> member.roles().stream().anyMatch(STAFF::contains))
                .map(Member::person)
                .filter(person -> !person.id().equals(reader.person()))
                .distinct()
                .sorted(Comparator.comparing(PersonSummary::name))
                .toList();
    }

    /**
     * Brings into force what begins and ends what is over, each by the days of who is away.
     *
     * @return how many did
     */
    int turn(Instant now) {
        int turned = 0;
        for (var absence : rows.open(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))) {
            var due = absence.covers(
                    LocalDate.ofInstant(now, people.person(absence.person()).zone()));
            if (due != absence.inForce()) {
                rows.putInForce(absence.id(), due);
                keeper.refresh(absence.person());
                turned++;
            }
        }
        return turned;
    }

    /** Who has left a project stands in for nobody there. */
    @EventListener
    void on(GrantWithdrawn event) {
        rows.byDeputy(
                        event.person(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                .forEach(absence -> keeper.refresh(absence.person()));
    }

    private LocalDate today(PersonId person) {
        return LocalDate.ofInstant(clock.instant(), people.person(person).zone());
    }
}
