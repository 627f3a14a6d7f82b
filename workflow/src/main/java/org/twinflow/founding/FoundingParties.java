package org.twinflow.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolSummary;

/** Whom a founding concerns, and who may read it. */
@Component
class FoundingParties {

    private final People people;

    FoundingParties(People people) {
        this.people = people;
    }

    /** The founder's school, and the co-founder's once somebody is named. */
    List<SchoolSummary> schools(Founding founding) {
        var schools = new ArrayList<SchoolSummary>();
        school(founding.founder()).ifPresent(schools::add);
        Optional.ofNullable(founding.coFounder()).flatMap(this::school).ifPresent(schools::add);
        return schools.stream().distinct().toList();
    }

    Optional<SchoolSummary> school(PersonId person) {
        return Optional.ofNullable(people.person(person).school()).map(people::school);
    }

    /** Whether the schools of both are vouched for. */
    boolean areBothConfirmed(Founding founding) {
        return isConfirmed(founding.founder()) && isConfirmed(founding.asked());
    }

    private boolean isConfirmed(PersonId person) {
        var school = people.person(person).school();
        return school != null && people.isConfirmed(school);
    }

    /** The countries whose services decide, each once. */
    List<String> countries(Founding founding) {
        return schools(founding).stream().map(SchoolSummary::country).distinct().toList();
    }

    boolean isFounder(Founding founding, Reader reader) {
        return founding.founder().equals(reader.person());
    }

    /** Once it was sent, those read it who were asked, and who answers for their schools and countries. */
    boolean mayRead(Founding founding, Reader reader) {
        return isFounder(founding, reader)
                || reader.isAdministrator()
                || founding.sentAt() != null
                        && (Objects.equals(founding.coFounder(), reader.person())
                                || hasASay(founding, reader)
                                || teaches(founding, reader));
    }

    private boolean hasASay(Founding founding, Reader reader) {
        return schools(founding).stream()
                .anyMatch(school -> reader.has(Role.HEAD, Scope.school(school.id()))
                        || reader.has(Role.LABEL_OFFICER, Scope.country(school.country())));
    }

    private static boolean teaches(Founding founding, Reader reader) {
        var project = founding.project();
        return project != null && reader.teachesIn(project.id());
    }
}
