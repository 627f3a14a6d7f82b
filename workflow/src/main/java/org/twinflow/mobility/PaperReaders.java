package org.twinflow.mobility;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;

/** Knows which adults of the schools can open the papers of a dossier, so that a family reads who they are. */
@Component
class PaperReaders {

    private final People people;
    private final Access access;

    PaperReaders(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    /**
     * The names of the adults.
     *
     * @param sealed of those who open what is sealed
     * @param hosting of those who open what the host has a part in
     */
    record Names(List<String> sealed, List<String> others, List<String> hosting) {

        List<String> of(Paper paper) {
            return paper.isSealed() ? sealed : paper.isOfHost() ? hosting : others;
        }
    }

    Names of(Mobility mobility, Dossier dossier) {
        var project = Scope.project(mobility.project().id());
        var staff = new HashSet<>(access.holders(Role.COORDINATOR, project));
        people.persons(access.holders(Role.TEACHER, project)).stream()
                .filter(person -> dossier.isOfGroup() || Objects.equals(person.school(), dossier.school()))
                .forEach(teacher -> staff.add(teacher.id()));
        var hosting = new HashSet<>(staff);
        if (dossier.isOfGroup()) {
            hosting.addAll(access.holders(
                    Role.HOST_TEACHER, Scope.mobility(mobility.id().id())));
        }
        return new Names(
                names(people.persons(mobility.sealedReaders())),
                names(people.persons(staff)),
                names(people.persons(hosting)));
    }

    private static List<String> names(List<PersonSummary> persons) {
        return persons.stream().map(PersonSummary::shortName).sorted().toList();
    }
}
