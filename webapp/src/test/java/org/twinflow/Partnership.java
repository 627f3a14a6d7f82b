package org.twinflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.people.NewPerson;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectSummary;
import org.twinflow.projects.Projects;

/** A project of a French and a Polish school with its people, for web tests; each call makes a new one. */
@Component
public class Partnership {

    private final People people;
    private final Access access;
    private final Projects projects;

    Partnership(People people, Access access, Projects projects) {
        this.people = people;
        this.access = access;
        this.projects = projects;
    }

    public record Partners(
            ProjectSummary project,
            PersonSummary coordinator,
            PersonSummary teacher,
            PersonSummary partner,
            PersonSummary pupil,
            PersonSummary stranger) {

        public String path(String rest) {
            return "/projects/" + project.slug() + rest;
        }

        public String api(String rest) {
            return "/api/v1/projects/" + project.id() + rest;
        }
    }

    public Partners make() {
        return make("FR", "PL");
    }

    /** The coordinator, a teacher and a pupil belong to the first school, the partner to the last. */
    public Partners make(String... countries) {
        var schools = Arrays.stream(countries).map(this::school).toList();
        var coordinator = teacher("Hélène", schools.getFirst());
        var teacher = teacher("Marc", schools.getFirst());
        var partner = teacher("Kasia", schools.getLast());
        var pupil = person("Inès", schools.getFirst());
        var id = projects.found(
                new NewProject(
                        "Rivers that join us",
                        "Our schools follow their rivers for two years: what they carry, who lives by them.",
                        "en",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2028, 6, 30),
                        schools),
                access.reader(coordinator.id()));
        var by = access.reader(coordinator.id());
        projects.admit(id, teacher.id(), Role.TEACHER, by);
        projects.admit(id, partner.id(), Role.TEACHER, by);
        projects.admit(id, pupil.id(), Role.PUPIL, by);
        return new Partners(
                projects.facts(id), coordinator, teacher, partner, pupil, teacher("Stranger", school("ES")));
    }

    private SchoolId school(String country) {
        return people.openSchool(
                new NewSchool("School " + country, "Town", country, ZoneId.of("Europe/Paris"), Locale.FRENCH));
    }

    private PersonSummary teacher(String name, SchoolId school) {
        var person = person(name, school);
        access.grant(NewGrant.of(person.id(), Role.TEACHER, Scope.school(school), null));
        return person;
    }

    private PersonSummary person(String name, SchoolId school) {
        return people.person(people.enrol(new NewPerson(
                "p" + UUID.randomUUID(),
                name,
                "Tester",
                school,
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                Persons.PASSWORD)));
    }
}
