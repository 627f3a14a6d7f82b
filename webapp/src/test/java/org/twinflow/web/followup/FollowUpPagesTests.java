package org.twinflow.web.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.engine.Tasks;
import org.twinflow.incidents.Incidents;
import org.twinflow.incidents.NewIncident;
import org.twinflow.incidents.Severity;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The tab on what follows the return. */
@Web
class FollowUpPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    Incidents incidents;

    @Autowired
    Access access;

    private Partners partners;
    private MobilityId mobility;

    @BeforeEach
    void aGroupThatIsBack() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mobility = planned.mobility();
        mobilityOfOne.departed(planned, 9);
        database.update(
                "insert into host_declaration (mobility, attended, note, declared_by, declared_at) values (?, true, ?, ?, ?)",
                mobility.id(),
                "As planned.",
                partners.partner().id().id(),
                java.time.OffsetDateTime.now(ZoneOffset.UTC));
    }

    @Test
    void makesTheCertificatesAndShowsWhatIsStillToCome() {
        var page = "/mobilities/" + mobility + "/afterwards";
        for (var language : List.of("en", "fr")) {
            assertThat(visits.in(language).get(page, partners.coordinator()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("As planned.", "Inès T.")
                    .doesNotContain("??");
        }
        assertThat(visits.post("/mobilities/" + mobility + "/certificates", partners.teacher()))
                .hasStatus(403);
        assertThat(visits.post("/mobilities/" + mobility + "/certificates", partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.get("/api/v1" + page, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"M06\",\"state\":\"CHECKED\"", "\"attended\":true")
                .contains("\"kind\":\"ATTENDANCE\"", "\"turn\":\"FAMILIES\"");
        assertThat(visits.json("/api/v1/mobilities/" + mobility + "/certificates", partners.coordinator(), ""))
                .hasStatusOk()
                .bodyText()
                .contains("\"made\":0");
        assertThat(visits.post(page + "/close", partners.coordinator())).hasStatus(409);
        assertThat(visits.json("/api/v1" + page + "/close", partners.coordinator(), ""))
                .hasStatus(409);
        assertThat(visits.get(page, partners.pupil())).hasStatus(404);
    }

    @Test
    void writesTheAuditFileForCoordinatorsAndShowsWhatIsOpen() {
        var page = "/mobilities/" + mobility + "/afterwards";
        var file = "/mobilities/" + mobility + "/audit-file";
        begin();
        incidents.report(
                mobility,
                new NewIncident(
                        "A lost bag", "It is lost.", "", LocalDateTime.now(ZoneOffset.UTC), Severity.MINOR, Set.of()),
                access.reader(partners.coordinator().id()));
        assertThat(visits.get(file, partners.coordinator())).hasStatus(404);

        assertThat(visits.get(page, partners.coordinator()))
                .bodyText()
                .contains("Write the audit file", "One incident is open.", "A lost bag");
        assertThat(visits.post(file, partners.teacher())).hasStatus(403);
        assertThat(visits.post(file, partners.coordinator())).hasStatus3xxRedirection();

        assertThat(visits.get(page, partners.coordinator()))
                .bodyText()
                .contains("papers settled", "Download the archive", "SHA-256", "Write it anew")
                .doesNotContain("??");
        assertThat(visits.french(page, partners.coordinator()))
                .bodyText()
                .contains("pièces réglées sur", "Télécharger l’archive")
                .doesNotContain("??");
        assertThat(visits.get(page, partners.teacher())).bodyText().doesNotContain("Download the archive");
        assertThat(visits.get(file, partners.coordinator())).hasStatusOk();
        assertThat(visits.get(file, partners.teacher())).hasStatus(404);
        assertThat(visits.json("/api/v1" + file, partners.coordinator(), ""))
                .hasStatusOk()
                .bodyText()
                .contains("\"version\":2", "\"completeness\":");
        assertThat(visits.get("/api/v1" + file, partners.teacher())).hasStatus(404);
    }

    @Test
    void asksForWhatThoseWhoStayedWereTold() {
        begin();
        jobs.ringTimers("mobility-followup", mobility.toString(), "returnDayCame");
        var page = "/mobilities/" + mobility + "/afterwards";
        var named = "/mobilities/" + mobility + "/restitution";
        for (var language : List.of("en", "fr")) {
            assertThat(visits.in(language).get(page, partners.coordinator()))
                    .bodyText()
                    .contains("id=\"restitution\"", "name=\"heldOn\"")
                    .doesNotContain("??");
        }
        assertThat(visits.get(page, partners.teacher())).bodyText().doesNotContain("name=\"heldOn\"");
        assertThat(visits.post(named, partners.coordinator(), "title", "An evening", "link", "ftp://x"))
                .hasStatus(422)
                .bodyText()
                .contains("Give a day between the departure and today.", "begins with https://", "An evening");
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(visits.post(named, partners.teacher(), "title", "An evening", "heldOn", today))
                .hasStatus(403);
        assertThat(visits.post(named, partners.coordinator(), "title", "An evening", "heldOn", today))
                .hasStatus3xxRedirection();
        assertThat(visits.get(page, partners.coordinator()))
                .bodyText()
                .contains("An evening", "Held on")
                .doesNotContain("??", "name=\"heldOn\"");
        assertThat(visits.get("/api/v1" + named, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("\"waits\":false", "\"title\":\"An evening\"");
        assertThat(visits.json(
                        "/api/v1" + named,
                        partners.coordinator(),
                        "{\"title\":\"Twice\",\"heldOn\":\"" + today + "\"}"))
                .hasStatus(409);
    }

    @Test
    void saysBesideTheTaskWhatIsStillToCome() {
        begin();
        jobs.ringTimers("mobility-followup", mobility.toString(), "returnDayCame");
        tasks.complete(mobility.toString(), "declareAttendance", Map.of());
        var task = tasks.about(mobility.toString()).stream()
                .filter(each -> each.key().equals("gatherProofs"))
                .findFirst()
                .orElseThrow();

        assertThat(visits.get("/tasks/" + task.id(), partners.coordinator()))
                .bodyText()
                .contains("What waits on its page", "/mobilities/" + mobility + "/afterwards#duties")
                .contains("Tickets and green travel", "2 to come")
                .doesNotContain("??");
        assertThat(visits.french("/tasks/" + task.id(), partners.coordinator()))
                .bodyText()
                .contains("Ce qui attend sur sa page")
                .doesNotContain("??");
    }

    private void begin() {
        var today = LocalDate.now(ZoneOffset.UTC);
        processes.start(
                "mobility-followup",
                mobility.toString(),
                Map.of(
                        "mobilityId", mobility.toString(),
                        "projectId", partners.project().id().toString(),
                        "returnOn", today.plusDays(2).toString(),
                        "listAsked", false,
                        "leaders", List.of(),
                        "healthUntil", today.plusDays(9).toString(),
                        "travelUntil", today.plusDays(32).toString()));
    }

    @Test
    void looksWellOnATelephoneAndAtADesk() {
        try (var browser = Browser.at(port)) {
            begin();
            jobs.ringTimers("mobility-followup", mobility.toString(), "returnDayCame");
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.coordinator().username(), "/mobilities/" + mobility + "/afterwards");
            assertThat(browser.flaws(desk)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }
}
