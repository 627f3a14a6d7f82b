package org.twinflow.web.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinflow.Web;

/** The rooms of a mobility, and who finds them shut. */
@Web
class MobilityPagesTests extends MobilityPagesScene {

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
}
