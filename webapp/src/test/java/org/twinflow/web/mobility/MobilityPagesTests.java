package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.planning.AroundJourneys;

@Web
class MobilityPagesTests {

    private static final byte[] PDF = "%PDF-1.4 scanned".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    AroundJourneys around;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    Mobilities mobilities;

    private Partners partners;
    private PersonSummary mother;
    private PersonSummary administrator;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aMobilityOfOnePupil() {
        partners = partnership.make();
        around.plan(partners.project(), partners.coordinator().id());
        mother = person("Claire");
        administrator = person("Ada");
        access.grant(NewGrant.of(administrator.id(), Role.ADMINISTRATOR, Scope.platform(), null));
        assertThat(visits.post("/mobilities", partners.coordinator(), form())).hasStatus3xxRedirection();
        var coordinator = access.reader(partners.coordinator().id());
        mobility = mobilities.visibleTo(coordinator).getFirst().id();
        dossier = mobilities.addParticipant(
                mobility,
                new NewParticipant(partners.pupil().id(), TravellerFacts.minor("FR"), List.of(mother.id())),
                coordinator);
    }

    @Test
    void opensEveryRoomInBothLanguages() {
        for (var room : List.of(
                "/mobilities",
                "/mobilities/new?project=" + partners.project().id(),
                at("/overview"),
                at("/dossiers"),
                at("/dossiers?state=MISSING"),
                at("/dossiers?dossier=" + dossier),
                at("/dossiers?dossier=" + dossier + "&paper=M16"),
                at("/participants"))) {
            assertThat(visits.get(room, partners.coordinator()))
                    .as(room)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            assertThat(visits.french(room, partners.coordinator()))
                    .as(room)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        for (var room : List.of("/family", "/family/" + dossier)) {
            assertThat(visits.get(room, mother))
                    .as(room)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
            assertThat(visits.french(room, mother))
                    .as(room)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(visits.get("/mobilities", mother)).hasStatus3xxRedirection();
    }

    @Test
    void showsTheMatrixWithWordsAndLabels() {
        assertThat(visits.get(at("/dossiers"), partners.teacher()))
                .bodyText()
                .contains("Inès T.", "Identity document, Inès T.: Missing", "0/");
        assertThat(visits.get(at("/dossiers"), partners.partner()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Inès");
    }

    @Test
    void showsStrangersAndAdministratorsNothing() {
        for (var nobody : List.of(partners.stranger(), administrator)) {
            for (var room : List.of(
                    at("/overview"),
                    at("/dossiers"),
                    at("/participants"),
                    "/dossiers/" + dossier,
                    "/dossiers/" + dossier + "/pdf",
                    "/dossiers/" + dossier + "/items/M16/content",
                    "/family/" + dossier,
                    "/api/v1/mobilities/" + mobility,
                    "/api/v1/mobilities/" + mobility + "/dossiers",
                    "/api/v1/dossiers/" + dossier,
                    "/api/v1/dossiers/" + dossier + "/pdf")) {
                assertThat(visits.get(room, nobody)).as(room).hasStatus(404);
            }
        }
        assertThat(visits.get("/dossiers/" + dossier, partners.partner())).hasStatus(404);
        assertThat(visits.get("/dossiers/" + UUID.randomUUID(), partners.teacher()))
                .hasStatus(404);
    }

    @Test
    void takesAPaperFromTheFamilyAndSendsItBack() {
        assertThat(upload("/family/" + dossier + "/M16", mother, PDF)).hasStatus3xxRedirection();
        assertThat(visits.post(
                        "/dossiers/" + dossier + "/items/M16/reject",
                        partners.teacher(),
                        "version",
                        "1",
                        "reason",
                        "PAGE_MISSING",
                        "note",
                        ""))
                .hasStatus3xxRedirection();
        assertThat(visits.french("/family/" + dossier, mother)).bodyText().contains("Il manque une page ou un côté.");

        assertThat(upload("/family/" + dossier + "/M16", mother, PDF)).hasStatus3xxRedirection();
        assertThat(visits.post("/dossiers/" + dossier + "/items/M16/accept", partners.teacher(), "version", "1"))
                .hasStatus(409);
        assertThat(visits.post("/dossiers/" + dossier + "/items/M16/accept", partners.teacher(), "version", "2"))
                .hasStatus3xxRedirection();
        assertThat(visits.get("/dossiers/" + dossier + "/items/M16/content", mother))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        assertThat(visits.get("/dossiers/" + dossier + "/pdf", mother))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(visits.get("/dossiers/" + dossier + "/pdf", partners.pupil()))
                .hasStatus(403);
    }

    @Test
    void countsTheTravellersOfEachSchoolWithoutNames() {
        assertThat(visits.get(at("/overview"), partners.partner()))
                .bodyText()
                .contains("Who travels", "At least 2 pupils must travel; one is there.")
                .doesNotContain("Inès");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/headcount", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("\"pupils\":1", "\"leastPupils\":2")
                .doesNotContain("Inès");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/headcount", mother))
                .hasStatus(404);
    }

    @Test
    void showsWhatTheRulesSayToAPaperAndLeavesTheDecisionToAPerson() {
        assertThat(upload("/family/" + dossier + "/M16", mother, PDF)).hasStatus3xxRedirection();
        assertThat(visits.get("/family/" + dossier, mother)).bodyText().contains("Write what stands on it");
        assertThat(visits.post(
                        "/family/" + dossier + "/M16/facts",
                        mother,
                        "version",
                        "1",
                        "holder",
                        "Somebody Else",
                        "expiresOn",
                        start().plusDays(3).toString()))
                .hasStatus3xxRedirection();

        assertThat(visits.get(at("/dossiers?dossier=" + dossier + "&paper=M16"), partners.teacher()))
                .bodyText()
                .contains("It ends before the return", "It names “Somebody Else”", "You decide.", "1 of 1 travellers")
                .contains("value=\"" + start().plusDays(3) + "\"");
        assertThat(visits.french("/family/" + dossier, mother))
                .bodyText()
                .contains("Il expire avant le retour", "L’école l’examine et décide.");
        assertThat(visits.post(
                        "/dossiers/" + dossier + "/items/M16/facts",
                        partners.teacher(),
                        "version",
                        "1",
                        "expiresOn",
                        "tomorrow"))
                .hasStatus(422);
    }

    @Test
    void letsScriptsReadAndWriteWhatStandsOnAPaper() {
        var items = "/api/v1/dossiers/" + dossier + "/items/M16/";
        assertThat(upload(items + "submissions", mother, PDF)).hasStatus(201);
        assertThat(visits.put(
                        items + "facts",
                        partners.teacher(),
                        "{\"expiresOn\":\"" + start() + "\",\"marks\":[\"PASSPORT\"]}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"advice\":\"REJECT\"", "\"reason\":\"expiresBeforeReturn\"", "PASSPORT");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/forecast", partners.teacher()))
                .bodyText()
                .contains("\"travellers\":1", "M16");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/forecast?lastDay=" + start(), partners.partner()))
                .bodyText()
                .contains("\"travellers\":0");
        assertThat(visits.get(items + "facts", partners.partner())).hasStatus(404);
    }

    @Test
    void movesTheDaysAfterALookAtWhatWouldChange() {
        var later = "?start=" + start().plusDays(7) + "&end=" + start().plusDays(14);
        assertThat(visits.get(at("/days" + later), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("What would change", "The papers of one traveller would still count.");
        assertThat(visits.get(at("/days"), partners.teacher())).hasStatus(403);
        assertThat(visits.post(
                        at("/days"),
                        partners.coordinator(),
                        "start",
                        start().plusDays(7).toString(),
                        "end",
                        start().plusDays(14).toString(),
                        "reason",
                        "Holidays"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(at("/days"), partners.coordinator()))
                .bodyText()
                .contains("Holidays", "Revenir aux dates d’avant")
                .doesNotContain("??");
        assertThat(visits.json(
                        "/api/v1/mobilities/" + mobility + "/days",
                        partners.coordinator(),
                        "{\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"Back\"}"
                                .formatted(start(), start().plusDays(7))))
                .hasStatus(204);
        assertThat(visits.json(
                        "/api/v1/mobilities/" + mobility + "/days",
                        partners.coordinator(),
                        "{\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"Wrong\"}"
                                .formatted(start(), start().minusDays(1))))
                .hasStatus(422);
    }

    @Test
    void takesBackWhoLeft() {
        assertThat(visits.json("/api/v1/dossiers/" + dossier + "/withdraw", partners.teacher(), "{\"reason\":\"Ill\"}"))
                .hasStatus(204);
        assertThat(visits.get(at("/dossiers?dossier=" + dossier), partners.teacher()))
                .bodyText()
                .contains("Take back");
        assertThat(visits.post("/dossiers/" + dossier + "/readmit", partners.teacher()))
                .hasStatus3xxRedirection();
        assertThat(visits.json("/api/v1/dossiers/" + dossier + "/readmit", partners.teacher(), ""))
                .hasStatus(409);
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(upload("/family/" + dossier + "/M16", mother, "MZ".getBytes(StandardCharsets.US_ASCII)))
                .hasStatus(422)
                .bodyText()
                .contains("no photograph and no PDF");
        assertThat(upload("/family/" + dossier + "/M99", mother, PDF)).hasStatus(404);
        assertThat(upload("/family/" + dossier + "/M16", partners.partner(), PDF))
                .hasStatus(404);
        assertThat(upload("/family/" + dossier + "/M16", partners.pupil(), PDF)).hasStatus(403);
    }

    @Test
    void saysWhatIsMissingInAPlan() {
        assertThat(visits.post(
                        "/mobilities",
                        partners.coordinator(),
                        "project",
                        partners.project().id().toString(),
                        "title",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("Give a date.")
                .doesNotContain("??");
        assertThat(visits.post("/mobilities", partners.teacher(), form())).hasStatus(403);
    }

    @Test
    void letsScriptsPlanHandInAndDecide() {
        var body = """
                {"title":"By script","destination":"Gdynia","hostSchool":"%s","sendingSchools":["%s"],
                 "start":"%s","end":"%s","travelDays":"1","type":"GRP","transport":"BUS","accommodation":"HOSTEL",
                 "sealedReaders":["%s"]}""".formatted(
                        host(),
                        sender(),
                        start(),
                        start().plusDays(5),
                        partners.teacher().id());
        assertThat(visits.json(partners.api("/mobilities"), partners.coordinator(), body))
                .hasStatus(201);
        assertThat(visits.json(partners.api("/mobilities"), partners.coordinator(), "{}"))
                .hasStatus(422);
        assertThat(visits.json(partners.api("/mobilities"), partners.stranger(), body))
                .hasStatus(404);

        var items = "/api/v1/dossiers/" + dossier + "/items/M16/";
        assertThat(upload(items + "submissions", mother, PDF))
                .hasStatus(201)
                .bodyText()
                .contains("RECEIVED");
        assertThat(visits.json(items + "decision", mother, "{\"decision\":\"ACCEPT\"}"))
                .hasStatus(403);
        assertThat(visits.json(items + "decision", partners.teacher(), "{\"decision\":\"ACCEPT\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("CHECKED");
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/dossiers", partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"M16\"");
    }

    private String[] form() {
        return new String[] {
            "project", partners.project().id().toString(),
            "title", "Spring in Gdynia",
            "destination", "Gdynia",
            "hostSchool", host(),
            "sendingSchools", sender(),
            "start", start().toString(),
            "end", start().plusDays(7).toString(),
            "travelDays", "2",
            "type", "GRP",
            "transport", "TRAIN",
            "green", "true",
            "accommodation", "FAMILY",
            "sealedReaders", partners.teacher().id().toString()
        };
    }

    private String sender() {
        return partners.project().schools().getFirst().id().toString();
    }

    private String host() {
        return partners.project().schools().getLast().id().toString();
    }

    private static LocalDate start() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(100);
    }

    private PersonSummary person(String name) {
        return people.person(people.enrol(new NewPerson(
                "m" + UUID.randomUUID(),
                name,
                "Tester",
                partners.project().schools().getFirst().id(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Persons.PASSWORD)));
    }

    private String at(String room) {
        return "/mobilities/" + mobility + room;
    }

    private MvcTestResult upload(String path, PersonSummary person, byte[] content) {
        return visits.upload(path, person, new MockMultipartFile("file", "scan.pdf", "application/pdf", content));
    }
}
