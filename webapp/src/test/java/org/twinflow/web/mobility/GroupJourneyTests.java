package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Jobs;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.web.Visits;
import org.twinflow.web.planning.AroundJourneys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twenty-seven pupils of three countries travel, driven by scripts from the plan to what comes after the return. */
@Web
class GroupJourneyTests {

    private static final int OF_EACH_SCHOOL = 9;

    @Autowired
    Visits visits;

    @Autowired
    AroundJourneys around;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    Jobs jobs;

    private final JsonMapper json = new JsonMapper();
    private final List<String> dossiers = new ArrayList<>();
    private final List<PersonSummary> guardians = new ArrayList<>();
    private Partners partners;
    private String mobility;

    @BeforeEach
    void aPlannedMobility() {
        partners = partnership.make("FR", "ES", "PL", "GR");
        mobility = plan();
    }

    @Test
    void travelsFromThePlanToThePapersAfterTheReturn() {
        var head = person("Head", school(0));
        access.grant(NewGrant.of(head.id(), Role.HEAD, Scope.school(school(0)), null));
        for (var sender = 0; sender < 3; sender++) {
            for (var one = 0; one < OF_EACH_SCHOOL; one++) {
                add(school(sender), sender == 0 ? "FR" : sender == 1 ? "ES" : "PL");
            }
        }
        answer(partners.partner(), "confirmHost", "{\"hostConfirms\":\"YES\",\"capacity\":30}");
        assertThat(visits.json(api("/selection"), partners.coordinator(), "")).hasStatus(204);
        awaitStatus("PREPARING");
        assertThat(read(api("/headcount"), partners.partner()).get("pupils").asInt())
                .isEqualTo(27);

        completeTheGroup(head);
        for (var at = 0; at < dossiers.size(); at++) {
            complete(dossiers.get(at), guardians.get(at));
        }
        answer(head, "authoriseDeparture", "{\"decision\":\"GO\"}");
        awaitStatus("AUTHORISED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(visits.get("/mobilities/" + mobility + "/travel-pack", partners.teacher()))
                                .hasStatusOk());
        jobs.ringTimers("mobility", mobility, "departureDayCame");
        awaitStatus("DEPARTED");

        var lines = visits.get(api("/beneficiary"), partners.coordinator());
        assertThat(tree(lines).get("items")).hasSize(3);
        assertThat(lines)
                .bodyText()
                .contains("\"participants\":9", "\"status\":\"DRAFT\"")
                .doesNotContain("Pupil");
        assertThat(visits.get("/mobilities/" + mobility + "/beneficiary.csv", partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Sending organisation")
                .doesNotContain("Pupil");
        assertThat(submit(dossiers.getFirst(), "M10", guardians.getFirst())).hasStatus(201);
        assertThat(decide(dossiers.getFirst(), "M10")).hasStatusOk().bodyText().contains("CHECKED");
        assertThat(visits.get("/api/v1/dossiers/" + dossiers.getLast() + "/pdf", partners.coordinator()))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    private String plan() {
        around.plan(partners.project(), partners.coordinator().id());
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        var body = """
                {"title":"Spring in Nea Akti","destination":"Nea Akti","hostSchool":"%s","sendingSchools":["%s","%s","%s"],
                 "start":"%s","end":"%s","travelDays":"2","type":"GRP","transport":"BUS","accommodation":"HOSTEL",
                 "sealedReaders":["%s"]}""".formatted(
                        school(3),
                        school(0),
                        school(1),
                        school(2),
                        start,
                        start.plusDays(7),
                        partners.coordinator().id());
        var planned = visits.json(partners.api("/mobilities"), partners.coordinator(), body);
        assertThat(planned).hasStatus(201);
        return tree(planned).get("id").asString();
    }

    private void add(SchoolId school, String country) {
        var pupil = person("Pupil", school);
        var guardian = person("Parent", school);
        var added = visits.json(
                api("/participants"),
                partners.coordinator(),
                "{\"person\":\"%s\",\"kind\":\"PUPIL\",\"minor\":true,\"residence\":\"%s\",\"guardians\":\"%s\"}"
                        .formatted(pupil.id(), country, guardian.username()));
        assertThat(added).hasStatus(201);
        dossiers.add(tree(added).get("id").asString());
        guardians.add(guardian);
    }

    private void complete(String dossier, PersonSummary guardian) {
        for (var item :
                read("/api/v1/dossiers/" + dossier, partners.coordinator()).get("items")) {
            if (item.get("mandatory").asBoolean()) {
                var code = item.get("code").asString();
                var bySchool = submit(dossier, code, guardian).getResponse().getStatus() == 403;
                if (bySchool) {
                    assertThat(submit(dossier, code, partners.coordinator())).hasStatus(201);
                }
                assertThat(decide(dossier, code)).hasStatusOk();
            }
        }
        assertThat(read("/api/v1/dossiers/" + dossier, guardian).get("complete").asBoolean())
                .isTrue();
    }

    private void completeTheGroup(PersonSummary head) {
        for (var dossier : read(api("/dossiers"), partners.coordinator()).get("items")) {
            if (dossier.get("personId").isNull()) {
                for (var item : dossier.get("items")) {
                    var group = dossier.get("id").asString();
                    var code = item.get("code").asString();
                    assertThat(submit(group, code, partners.coordinator())).hasStatus(201);
                    sign(code, head);
                    assertThat(decide(group, code)).hasStatusOk();
                }
            }
        }
    }

    private void sign(String code, PersonSummary head) {
        for (var asked : read(api("/endorsements"), head).get("items")) {
            if (asked.get("code").asString().equals(code)) {
                assertThat(visits.json(
                                "/api/v1/endorsements/" + asked.get("id").asString() + "/signature",
                                head,
                                "{\"hash\":\"" + asked.get("hash").asString() + "\"}"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("\"state\":\"SIGNED\"");
            }
        }
    }

    private MvcTestResult submit(String dossier, String code, PersonSummary by) {
        var pdf = ("%PDF-1.4 " + dossier + code).getBytes(StandardCharsets.US_ASCII);
        return visits.upload(
                "/api/v1/dossiers/" + dossier + "/items/" + code + "/submissions",
                by,
                new MockMultipartFile("file", "scan.pdf", "application/pdf", pdf));
    }

    private MvcTestResult decide(String dossier, String code) {
        return visits.json(
                "/api/v1/dossiers/" + dossier + "/items/" + code + "/decision",
                partners.coordinator(),
                "{\"decision\":\"ACCEPT\"}");
    }

    private void answer(PersonSummary person, String key, String values) {
        await().atMost(Duration.ofSeconds(20)).until(() -> task(person, key) != null);
        assertThat(visits.json(
                        "/api/v1/tasks/" + task(person, key) + "/complete", person, "{\"values\":" + values + "}"))
                .hasStatus2xxSuccessful();
    }

    private @org.jspecify.annotations.Nullable String task(PersonSummary person, String key) {
        for (var task : read("/api/v1/tasks?view=me", person).get("items")) {
            if (task.get("key").asString().equals(key)) {
                return task.get("id").asString();
            }
        }
        return null;
    }

    private void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read("/api/v1/mobilities/" + mobility, partners.coordinator())
                        .get("status")
                        .asString()
                        .equals(status));
    }

    private JsonNode read(String path, PersonSummary person) {
        var answer = visits.get(path, person);
        assertThat(answer).hasStatusOk();
        return tree(answer);
    }

    private JsonNode tree(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String api(String rest) {
        return "/api/v1/mobilities/" + mobility + rest;
    }

    private SchoolId school(int at) {
        return partners.project().schools().get(at).id();
    }

    private PersonSummary person(String name, SchoolId school) {
        return people.person(people.enrol(new NewPerson(
                "g" + UUID.randomUUID(),
                name,
                "Tester",
                school,
                Locale.ENGLISH,
                ZoneId.of("Europe/Paris"),
                Persons.PASSWORD)));
    }
}
