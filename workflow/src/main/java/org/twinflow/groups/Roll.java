package org.twinflow.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.ProjectId;

/** Calls the pupils of a project: who came since a division was opened is in it, too. */
@Component
class Roll {

    private final GroupPupilRepository pupils;
    private final Access access;
    private final People people;

    Roll(GroupPupilRepository pupils, Access access, People people) {
        this.pupils = pupils;
        this.access = access;
        this.people = people;
    }

    /** The pupils of the project today, those who help to administer it among them. */
    Map<PersonId, PersonSummary> of(ProjectId project) {
        var ids = access.in(Scope.project(project.id())).stream()
                .filter(grant -> grant.role() == Role.PUPIL || grant.role() == Role.PUPIL_ADMIN)
                .map(grant -> grant.person())
                .distinct()
                .toList();
        return people.persons(ids).stream()
                .filter(person -> person.school() != null)
                .collect(Collectors.toMap(PersonSummary::id, person -> person));
    }

    /** What is kept of each of them in the division; of who was never touched nothing is written yet. */
    Map<PersonId, GroupPupil> call(Division division) {
        var kept = new HashMap<PersonId, GroupPupil>();
        pupils.findByDivision(division.id()).forEach(pupil -> kept.put(pupil.person(), pupil));
        var called = new HashMap<PersonId, GroupPupil>();
        of(division.project())
                .keySet()
                .forEach(person ->
                        called.put(person, kept.getOrDefault(person, new GroupPupil(division.id(), person))));
        return called;
    }

    /** The same, written down. */
    List<GroupPupil> enrol(Division division) {
        return call(division).values().stream().map(pupils::save).toList();
    }

    GroupPupil enrol(Division division, PersonId person) {
        return pupils.findByDivisionAndPerson(division.id(), person)
                .orElseGet(() -> pupils.save(new GroupPupil(division.id(), person)));
    }

    boolean isPupil(Division division, PersonId person) {
        return of(division.project()).containsKey(person);
    }
}
