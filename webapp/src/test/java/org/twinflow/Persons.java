package org.twinflow;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.NewPerson;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;

/** Accounts for web tests; each call makes a new one. */
@Component
public class Persons {

    public static final String PASSWORD = "correct horse";

    private final People people;
    private final Access access;

    Persons(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    public PersonSummary nobody() {
        return person(null);
    }

    public PersonSummary teacher() {
        var school = people.openSchool(new NewSchool("School", "Town", "FR", ZoneId.of("Europe/Paris"), Locale.FRENCH));
        var teacher = person(school);
        access.grant(NewGrant.of(teacher.id(), Role.TEACHER, Scope.school(school), null));
        return teacher;
    }

    public PersonSummary administrator() {
        return with(Role.ADMINISTRATOR);
    }

    public PersonSummary technical() {
        return with(Role.TECHNICAL);
    }

    public Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }

    private PersonSummary with(Role role) {
        var person = person(null);
        access.grant(NewGrant.of(person.id(), role, Scope.platform(), null));
        return person;
    }

    private PersonSummary person(@org.jspecify.annotations.Nullable SchoolId school) {
        var name = "p" + UUID.randomUUID();
        return people.person(people.enrol(
                new NewPerson(name, "Ana", "Tester", school, Locale.ENGLISH, ZoneId.of("Europe/Paris"), PASSWORD)));
    }
}
