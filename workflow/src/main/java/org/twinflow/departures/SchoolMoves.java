package org.twinflow.departures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twinflow.access.Access;
import org.twinflow.access.GrantSummary;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.audit.Audit;
import org.twinflow.departures.SchoolMove.Place;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/**
 * Lets people change to another school: in the projects of both they go on for the new one, the others they leave. Places
 * in journeys end in any case, for the head of the school that sends has answered for them.
 */
@Service
@Transactional
public class SchoolMoves {

    private final Handover handover;
    private final Projects projects;
    private final People people;
    private final Access access;
    private final Audit audit;

    SchoolMoves(Handover handover, Projects projects, People people, Access access, Audit audit) {
        this.handover = handover;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.audit = audit;
    }

    /**
     * What the change would mean in each project; administrators may look.
     *
     * @param to the new school; none is refused as a choice that is missing
     */
    @Transactional(readOnly = true)
    public SchoolMove preview(PersonId id, @Nullable SchoolId to, Reader reader) {
        reader.mustBeAllowed(reader.isAdministrator());
        if (to == null) {
            throw new InvalidException(FieldError.of("to", "departures.move.choose"));
        }
        var person = people.person(id);
        var school = people.school(to);
        if (to.equals(person.school())) {
            throw new InvalidException(FieldError.of("to", "departures.move.same"));
        }
        return new SchoolMove(
                person,
                school,
                endingAt(person.school(), id),
                projects.of(id).stream()
                        .map(project -> place(project, person, school))
                        .toList());
    }

    /**
     * Changes the school, passes on what cannot be kept and ends the rest, all of it or nothing.
     *
     * @param choices by {@link Place#key} the id of who takes it, or {@link Departures#END}
     * @return what came about
     */
    public SchoolMove move(PersonId id, @Nullable SchoolId to, Map<String, String> choices, Reader by) {
        var move = preview(id, to, by);
        check(move, choices);
        for (var place : move.places()) {
            var project = place.project().id();
            handover.passAll(project, place.leave(), choices, place::key, by);
            if (!place.stays()) {
                handover.dismiss(project, place.leave(), by);
            }
        }
        var from = move.person().school();
        if (from != null) {
            access.withdrawAll(id, Scope.school(from), by.person());
        }
        var school = move.to().id();
        people.moveTo(id, school);
        audit.record(
                by.person(),
                "person.school",
                "person:" + id,
                Map.of("from", Objects.toString(from, ""), "to", school.toString()));
        return move;
    }

    private void check(SchoolMove move, Map<String, String> choices) {
        var errors = new ArrayList<FieldError>();
        for (var place : move.places()) {
            if (!place.stays() && place.leave().needsCoordinator()) {
                throw new RefusedException(
                        "departures.move.coordinator", place.project().title());
            }
            handover.check(place.leave(), choices, place::key, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private Place place(ProjectSummary project, PersonSummary person, SchoolSummary to) {
        var leave =
                handover.departure(project.id(), person.id(), Set.of(person.id()), projects.membersOf(project.id()));
        var stays = project.schools().stream().anyMatch(partner -> partner.id().equals(to.id()));
        if (!stays) {
            return new Place(project, false, leave, 0);
        }
        var passed = leave.items().stream()
                .filter(item -> !handover.isKept(item, to.id()))
                .toList();
        return new Place(
                project,
                true,
                new Departure(person, Set.of(), passed, List.of()),
                leave.items().size() - passed.size());
    }

    private Set<Role> endingAt(@Nullable SchoolId school, PersonId person) {
        return school == null
                ? Set.of()
                : access.grantsOf(person).stream()
                        .filter(grant -> grant.scope().equals(Scope.school(school)))
                        .map(GrantSummary::role)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
