package org.twinflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** Schools, persons and projects for tests, made as the application makes them; each call makes new ones. */
@Component
public class Fixtures {

    private final People people;
    private final Access access;
    private final Projects projects;

    Fixtures(People people, Access access, Projects projects) {
        this.people = people;
        this.access = access;
        this.projects = projects;
    }

    public SchoolId aSchool(String country) {
        return people.openSchool(
                new NewSchool("School " + country, "Town", country, ZoneId.of("Europe/Paris"), Locale.FRENCH));
    }

    public PersonId aPerson(String name, SchoolId school) {
        return people.enrol(new NewPerson(
                name + "-" + UUID.randomUUID().toString().substring(0, 8),
                name,
                "Tester",
                school,
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                "long enough"));
    }

    /** A person of the school who is a teacher there, and nothing else yet. */
    public PersonId aTeacher(SchoolId school) {
        var teacher = aPerson("teacher", school);
        access.grant(NewGrant.of(teacher, Role.TEACHER, Scope.school(school), null));
        return teacher;
    }

    public PersonId anAdministrator() {
        var administrator = aPerson("administrator", aSchool("FR"));
        access.grant(NewGrant.of(administrator, Role.ADMINISTRATOR, Scope.platform(), null));
        return administrator;
    }

    /** A project of these schools, coordinated by the person. */
    public ProjectId aProject(PersonId coordinator, SchoolId... schools) {
        return projects.found(
                new NewProject(
                        "Rivers that join us",
                        "Four schools follow their rivers.",
                        "en",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2028, 6, 30),
                        List.of(schools)),
                reader(coordinator));
    }

    /** Gives the person a role in the project. */
    public void admit(ProjectId project, PersonId person, Role role) {
        access.grant(NewGrant.of(person, role, Scope.project(project.id()), null));
    }

    public void dismiss(ProjectId project, PersonId person) {
        access.withdrawAll(person, Scope.project(project.id()), null);
    }

    public void grant(PersonId person, Role role, Scope scope) {
        access.grant(NewGrant.of(person, role, scope, null));
    }

    public Reader reader(PersonId person) {
        return access.reader(person);
    }
}
