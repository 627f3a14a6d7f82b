package org.twinflow.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
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

/** The schools and the persons of the demonstration. All names are invented. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "twinflow-demo";

    /** Whose calendar says what day it is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final People people;
    private final Access access;
    private final Map<String, SchoolId> schools = new HashMap<>();
    private final Map<String, PersonId> persons = new HashMap<>();

    DemoPeople(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    void arrive() {
        school("FR", "Collège des Trois-Rives", "Valmorin", "Europe/Paris", "fr");
        school("ES", "IES Puerta del Olivar", "Villalmara", "Europe/Madrid", "es");
        school("PL", "Szkoła „Pod Brzozami”", "Brzozówek", "Europe/Warsaw", "pl");
        school("GR", "Γυμνάσιο Νέας Ακτής", "Nea Akti", "Europe/Athens", "el");
        school("FR2", "FR", "Lycée de l’Écluse", "Montbarrois", "Europe/Paris", "fr");
        school("IT", "Liceo delle Colline", "Montefosco", "Europe/Rome", "it");
        List.of(
                        new Someone("coordinator", "Hélène", "Marchais", "FR", "fr", Role.TEACHER),
                        new Someone("teacher", "Bastien", "Lacombe", "FR", "fr", Role.TEACHER),
                        new Someone("partner", "Zofia", "Brzezinek", "PL", "pl", Role.TEACHER),
                        new Someone("spain", "Lucía", "Villaverde", "ES", "es", Role.TEACHER),
                        new Someone("host", "Nikos", "Pelagianos", "GR", "el", Role.TEACHER),
                        new Someone("head", "Claire", "Aubrac", "FR", "fr", Role.HEAD),
                        new Someone("pupil", "Inès", "Lormont", "FR", "fr", Role.PUPIL),
                        new Someone("pupiladmin", "Lou-Anne", "Tisserand", "FR", "fr", Role.PUPIL),
                        new Someone("pupil2", "Mateo", "Robledal", "ES", "es", Role.PUPIL),
                        new Someone("colleague", "Mathis", "Verdelin", "FR2", "fr", Role.TEACHER),
                        new Someone("colleague2", "Solène", "Arvieux", "FR2", "fr", Role.TEACHER),
                        new Someone("nightsky", "Giada", "Fontebranda", "IT", "it", Role.TEACHER))
                .forEach(this::enrol);
        visitor("family", "Sami", "Lormont", "fr");
        visitor("family2", "Diego", "Robledal", "es");
        visitor("officer", "Jeanne", "Corbier", "fr");
        visitor("dataprotection", "Sophie", "Delvaux", "fr");
        visitor("reviewer1", "Anneli", "Saarnio", "en");
        visitor("reviewer2", "Pieter", "Vandermolen", "en");
        visitor("reviewer3", "Lucia", "Ferrandi", "fr");
        visitor("juror1", "Tomás", "Almeira", "en");
        visitor("juror2", "Katrin", "Ohlendorf", "en");
        visitor("jurychair", "Élisabeth", "Montclar", "fr");
        visitor("admin", "Robin", "Castelain", "en");
        visitor("admin2", "Mira", "Valente", "en");
        grant("officer", Role.LABEL_OFFICER, Scope.country("FR"));
        grant("dataprotection", Role.DATA_PROTECTION_OFFICER, Scope.school(school("FR")));
        List.of("reviewer1", "reviewer2").forEach(reviewer -> grant(reviewer, Role.REVIEWER, Scope.country("FR")));
        List.of("juror1", "juror2").forEach(juror -> grant(juror, Role.JUROR, Scope.country("FR")));
        grant("jurychair", Role.JURY_CHAIR, Scope.country("FR"));
        List.of("admin", "admin2").forEach(admin -> grant(admin, Role.ADMINISTRATOR, Scope.platform()));
    }

    /** Adds a pupil and answers the name that they sign in with: their first name. */
    String pupil(String school, String name) {
        var family = name.indexOf(' ') + 1;
        var username = username(name);
        enrol(new Someone(
                username,
                name.substring(0, family - 1),
                name.substring(family),
                school,
                people.school(school(school)).locale().getLanguage(),
                Role.PUPIL));
        return username;
    }

    static String username(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    SchoolId school(String country) {
        return known(schools, country);
    }

    SchoolId schoolOf(String username) {
        return Objects.requireNonNull(people.person(person(username)).school());
    }

    PersonId person(String username) {
        return known(persons, username);
    }

    /** What the person is at this moment. */
    Reader as(String username) {
        return access.reader(person(username));
    }

    void grant(String username, Role role, Scope scope) {
        access.grant(NewGrant.of(person(username), role, scope, null));
    }

    private void school(String country, String name, String city, String zone, String language) {
        school(country, country, name, city, zone, language);
    }

    private void school(String key, String country, String name, String city, String zone, String language) {
        schools.put(
                key,
                people.openSchool(
                        new NewSchool(name, city, country, ZoneId.of(zone), Locale.forLanguageTag(language))));
    }

    private void enrol(Someone someone) {
        var school = people.school(school(someone.school()));
        persons.put(
                someone.username(),
                people.enrol(new NewPerson(
                        someone.username(),
                        someone.given(),
                        someone.family(),
                        school.id(),
                        Locale.forLanguageTag(someone.language()),
                        school.zone(),
                        PASSWORD)));
        grant(someone.username(), someone.role(), Scope.school(school.id()));
    }

    private void visitor(String username, String given, String family, String language) {
        persons.put(
                username,
                people.enrol(new NewPerson(
                        username,
                        given,
                        family,
                        null,
                        Locale.forLanguageTag(language),
                        ZoneId.of("Europe/Paris"),
                        PASSWORD)));
    }

    private static <T> T known(Map<String, T> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }

    private record Someone(String username, String given, String family, String school, String language, Role role) {}
}
