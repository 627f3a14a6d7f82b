package org.twinflow.contests;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.GrantSummary;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolSummary;
import org.twinflow.projects.Projects;

/** Who judges in a country's contests, and which of them nothing binds to an entry. */
@Component
class Jury {

    static final int FEWEST = 2;

    private final Access access;
    private final People people;
    private final Projects projects;

    Jury(Access access, People people, Projects projects) {
        this.access = access;
        this.people = people;
        this.projects = projects;
    }

    List<PersonId> jurors(ContestEntry entry) {
        var asked = new LinkedHashSet<PersonId>();
        asked.addAll(access.holders(Role.JUROR, Scope.country(entry.country())));
        asked.addAll(access.holders(Role.JUROR, Scope.platform()));
        access.in(Scope.project(entry.project().id())).stream()
                .map(GrantSummary::person)
                .forEach(asked::remove);
        asked.remove(entry.entrant());
        var schools = projects.facts(entry.project()).schools().stream()
                .map(SchoolSummary::id)
                .collect(Collectors.toSet());
        return people.persons(asked).stream()
                .filter(person -> person.school() == null || !schools.contains(person.school()))
                .map(PersonSummary::id)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
    }

    boolean isChair(String country, Reader reader) {
        return reader.has(Role.JURY_CHAIR, Scope.country(country)) || reader.has(Role.JURY_CHAIR, Scope.platform());
    }

    boolean isJuror(String country, Reader reader) {
        return reader.has(Role.JUROR, Scope.country(country)) || reader.has(Role.JUROR, Scope.platform());
    }

    boolean isOfficer(String country, Reader reader) {
        return reader.has(Role.LABEL_OFFICER, Scope.country(country));
    }
}
