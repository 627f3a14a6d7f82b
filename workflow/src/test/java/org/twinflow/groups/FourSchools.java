package org.twinflow.groups;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;

/** A project of four schools with thirty-two pupils. */
abstract class FourSchools {

    private static final List<String> COUNTRIES = List.of("FR", "ES", "PL", "GR");

    @Autowired
    Fixtures fixtures;

    @Autowired
    Divisions divisions;

    @Autowired
    GroupMaking making;

    @Autowired
    GroupMoves moves;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Clock clock;

    final List<PersonId> pupils = new ArrayList<>();
    SchoolId france;
    PersonId helene;
    PersonId lucia;
    ProjectId project;

    @BeforeEach
    void aProjectOfFourSchools() {
        var schools = COUNTRIES.stream().map(fixtures::aSchool).toList();
        france = schools.getFirst();
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(schools.get(1));
        project = fixtures.aProject(helene, schools.toArray(SchoolId[]::new));
        fixtures.admit(project, lucia, Role.TEACHER);
        for (int at = 0; at < 32; at++) {
            var pupil = fixtures.aPerson("Pupil" + at, schools.get(at % 4));
            fixtures.admit(project, pupil, at == 0 ? Role.PUPIL_ADMIN : Role.PUPIL);
            pupils.add(pupil);
        }
    }

    DivisionId open(int number, int size, int countries, List<String> topics) {
        return divisions.open(
                project,
                new NewDivision(
                        "Along the river",
                        "",
                        number,
                        size,
                        countries,
                        true,
                        true,
                        topics,
                        topics.isEmpty() ? null : LocalDate.now(clock).plusDays(7)),
                "Group",
                fixtures.reader(helene));
    }

    DivisionDetails get(DivisionId id) {
        return divisions.get(id, fixtures.reader(helene));
    }

    static GroupId id(DivisionDetails division, int at) {
        return division.groups().get(at).id();
    }

    Map<PersonId, GroupId> seats(DivisionId id) {
        return seats(get(id));
    }

    static Map<PersonId, GroupId> seats(DivisionDetails division) {
        var seats = new HashMap<PersonId, GroupId>();
        division.groups()
                .forEach(group ->
                        group.pupils().forEach(pupil -> seats.put(pupil.person().id(), group.id())));
        return seats;
    }
}
