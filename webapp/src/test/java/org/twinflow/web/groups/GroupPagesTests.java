package org.twinflow.web.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.groups.DivisionDetails;
import org.twinflow.groups.Divisions;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.web.Visits;

@Web
class GroupPagesTests {

    private static final Pattern GROUP = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"division\"");

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    Divisions divisions;

    Partners partners;
    final List<PersonSummary> pupils = new ArrayList<>();

    @BeforeEach
    void aPartnershipWithPupils() {
        partners = partnership.make("FR", "GR");
        pupils.add(partners.pupil());
        for (int at = 0; at < 7; at++) {
            var school = (at % 2 == 0 ? partners.partner() : partners.teacher()).school();
            pupils.add(pupil(Objects.requireNonNull(school), "Pupil" + at));
        }
    }

    @Test
    void areOpenedMixedChangedAndPublishedAndSeenByTheirMembersAlone() {
        assertThat(visits.get(partners.path("/groups/new"), partners.pupil())).hasStatus(403);
        assertThat(visits.get(partners.path("/groups/new"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.post(partners.path("/groups"), partners.partner(), "title", "", "groups", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Give a number.")
                .doesNotContain("??");
        open("Sounds", "");
        var board = partners.path("/groups/" + division().id());
        assertThat(visits.get(board, partners.pupil())).hasStatus(403);
        assertThat(visits.post(board + "/publish", partners.partner())).hasStatus(409);
        assertThat(visits.post(board + "/mix", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.french(board, partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("Mélanger encore", "Brouillon", "4 élèves, 2 pays")
                .doesNotContain("??");
        assertThat(visits.get(partners.path("/groups"), partners.pupil()))
                .bodyText()
                .contains("No groups yet");

        var other = division().groups().get(1);
        var one = division().groups().getFirst().pupils().getFirst().person();
        assertThat(visits.post(board + "/move", partners.partner(), "to", other.id() + ""))
                .hasStatus(409);
        visits.post(board + "/move", partners.partner(), "pupil", one.id() + "", "to", other.id() + "");
        visits.post(board + "/lock", partners.partner(), "pupil", one.id() + "");
        assertThat(division().groups().get(1).pupils()).hasSize(5);
        assertThat(visits.get(board, partners.partner())).bodyText().contains("Not everything could be had", "Locked");
        visits.post(board + "/undo", partners.partner());
        visits.post(board + "/undo", partners.partner());
        assertThat(division().groups().get(1).pupils()).hasSize(4);
        assertThat(visits.post(board + "/publish", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.post(board + "/mix", partners.partner())).hasStatus(409);

        var own = division().groups().stream()
                .filter(group -> group.pupils().stream()
                        .anyMatch(each ->
                                each.person().id().equals(partners.pupil().id())))
                .findFirst()
                .orElseThrow();
        var foreign = division().groups().get(own.equals(division().groups().getFirst()) ? 1 : 0);
        var page = partners.path("/groups/g/" + own.id());
        var paper = new MockMultipartFile("file", "map.txt", "text/plain", "the river bends here".getBytes());
        assertThat(visits.upload(page + "/files", partners.pupil(), paper)).hasStatus3xxRedirection();
        assertThat(visits.upload(partners.path("/groups/g/" + foreign.id() + "/files"), partners.pupil(), paper))
                .hasStatus(404);
        assertThat(visits.french(page, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Toi", "map.txt", "Nos documents")
                .doesNotContain("??", "Confier une tâche");
        assertThat(visits.get(page, partners.teacher())).bodyText().contains("Give a task");
        assertThat(visits.get(partners.path("/groups/g/" + foreign.id()), partners.pupil()))
                .hasStatus(404);
        assertThat(visits.post(page + "/title", partners.pupil(), "title", "The otters"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(partners.path("/groups"), partners.pupil()))
                .bodyText()
                .contains("The otters");
        assertThat(visits.get(partners.path("/tasks/new?target=GROUP:group:" + own.id()), partners.teacher()))
                .bodyText()
                .containsPattern("value=\"GROUP:group:" + own.id() + "\"[^>]*selected");
        assertThat(visits.get(partners.path("/groups"), partners.stranger())).hasStatus(404);
    }

    @Test
    void letPupilsChooseAndTeachersWriteItForOthers() {
        open("Aspects", "Birds\nBridges\nFloods");
        var page = partners.path("/groups/" + division().id() + "/choose");
        assertThat(visits.french(page, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Bridges", "appuie pour choisir")
                .doesNotContain("??");
        assertThat(visits.get(page, partners.teacher())).hasStatus(403);
        visits.post(page, partners.pupil(), "topic", "1");
        visits.post(page, partners.pupil(), "topic", "0");
        assertThat(visits.get(page, partners.pupil())).bodyText().contains("first wish", "second wish", "Saved.");
        assertThat(visits.post(page, partners.pupil(), "topic", "9")).hasStatus(422);

        var list = partners.path("/groups/" + division().id() + "/choices");
        var foreign = pupils.get(1);
        assertThat(visits.get(list, partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.post(list, partners.teacher(), "pupil", foreign.id() + "", "wish", "2"))
                .hasStatus(403);
        assertThat(visits.post(
                        list, partners.partner(), "pupil", foreign.id() + "", "wish", "2", "wish", "", "level", "B1"))
                .hasStatus3xxRedirection();
        assertThat(division().wishing()).isEqualTo(2);
        assertThat(visits.post(partners.path("/groups/" + division().id() + "/discard"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(divisions.of(
                        partners.project().id(),
                        access.reader(partners.coordinator().id())))
                .isEmpty();
    }

    @Test
    void areFormedByMachines() {
        var body = """
                {"title": "Aspects", "groups": 2, "size": 4, "countries": 2, "topics": ["Birds", "Bridges"]}""";
        assertThat(visits.json(partners.api("/groups/divisions"), partners.pupil(), body))
                .hasStatus(403);
        assertThat(visits.json(partners.api("/groups/divisions"), partners.partner(), body))
                .hasStatus(201);
        var path = partners.api("/groups/divisions/" + division().id());
        assertThat(visits.put(path + "/choices", partners.pupil(), "{\"topics\": [1, 0]}"))
                .hasStatus(204);
        assertThat(visits.json(path + "/mix", partners.partner(), "")).hasStatusOk();
        var one = division().groups().getFirst().pupils().getFirst().person();
        var move = "{\"persons\": [\"" + one.id() + "\"], \"group\": \""
                + division().groups().get(1).id() + "\", \"lock\": true}";
        assertThat(visits.json(path + "/moves", partners.partner(), move))
                .hasStatusOk()
                .bodyText()
                .contains("\"locked\":true", "has 5 pupils");
        assertThat(visits.json(path + "/undo", partners.partner(), "")).hasStatusOk();
        assertThat(visits.json(path + "/publish", partners.partner(), "")).hasStatusOk();
        assertThat(visits.get(partners.api("/groups/divisions"), partners.pupil()))
                .hasStatus(403);
        var own = visits.get(partners.api("/groups"), partners.pupil());
        assertThat(own)
                .hasStatusOk()
                .bodyText()
                .contains("\"name\":\"Inès T.\"")
                .doesNotContain("Tester");
        var id = GROUP.matcher(text(own));
        assertThat(id.find()).isTrue();
        assertThat(visits.get(partners.api("/groups/" + id.group(1)), partners.pupil()))
                .hasStatusOk();
        assertThat(visits.get(partners.api("/groups/" + UUID.randomUUID()), partners.pupil()))
                .hasStatus(404);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void open(String title, String topics) {
        assertThat(visits.post(
                        partners.path("/groups"),
                        partners.partner(),
                        "title",
                        title,
                        "groups",
                        "2",
                        "size",
                        "4",
                        "countries",
                        "2",
                        "topics",
                        topics))
                .hasStatus3xxRedirection();
    }

    private DivisionDetails division() {
        var reader = access.reader(partners.coordinator().id());
        return divisions.of(partners.project().id(), reader).getFirst();
    }

    private PersonSummary pupil(SchoolId school, String name) {
        var id = people.enrol(new NewPerson(
                "g" + UUID.randomUUID(),
                name,
                "Tester",
                school,
                Locale.ENGLISH,
                java.time.ZoneId.of("Europe/Paris"),
                Persons.PASSWORD));
        access.grant(NewGrant.of(
                id, Role.PUPIL, Scope.project(partners.project().id().id()), null));
        return people.person(id);
    }
}
