package org.twinflow.web.purges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Submissions;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;
import org.twinflow.web.mobility.OnePupilsMobility.Planned;

/** What a data protection officer finds and does after a journey. */
@Web
@SuppressWarnings("NullAway.Init")
class PurgePagesTests {

    private static final String PROCESS = "mobility-followup";

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Submissions submissions;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    Access access;

    private Planned planned;
    private Partners partners;
    private SchoolId school;
    private PersonSummary officer;
    private String page;

    @BeforeEach
    void anOfficerIsAskedToLook() {
        planned = mobilityOfOne.make();
        partners = planned.partners();
        school = partners.project().schools().getFirst().id();
        officer = mobilityOfOne.person("Sophie", school);
        access.grant(NewGrant.of(officer.id(), Role.DATA_PROTECTION_OFFICER, Scope.school(school), null));
        for (var paper : List.of(Paper.M21, Paper.M16)) {
            submissions.submit(
                    planned.dossier(),
                    paper,
                    Upload.of("scan.pdf"),
                    new ByteArrayInputStream("%PDF-1.4 a paper".getBytes(StandardCharsets.US_ASCII)),
                    access.reader(planned.mother().id()));
        }
        mobilityOfOne.departed(planned, 9);
        var subject = planned.mobility().toString();
        var today = LocalDate.now(ZoneOffset.UTC);
        processes.start(
                PROCESS,
                subject,
                Map.of(
                        "mobilityId", subject,
                        "projectId", partners.project().id().toString(),
                        "returnOn", today.plusDays(2).toString(),
                        "listAsked", false,
                        "healthUntil", today.plusDays(9).toString(),
                        "travelUntil", today.plusDays(32).toString()));
        List.of("returnDayCame", "healthTimeNear").forEach(timer -> jobs.ringTimers(PROCESS, subject, timer));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> processes.activeElements(PROCESS, subject).contains("checkHealthPurge"));
        page = "/data-protection/journeys/" + subject;
    }

    @Test
    void looksAtThePapersHoldsSomeAndReleasesThem() {
        for (var language : List.of("en", "fr")) {
            assertThat(visits.in(language).get(page, officer))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Inès T.", "Spring in Gdynia", "name=\"reason\"")
                    .doesNotContain("??", "M21");
        }
        assertThat(visits.get("/data-protection/" + partners.project().id(), officer))
                .hasStatusOk()
                .bodyText()
                .contains("Waits for you", page);
        var of = page + "/checks?kind=HEALTH&school=" + school + "&held=" + planned.dossier();
        assertThat(visits.post(of, officer)).hasStatus(422).bodyText().contains("Say why these papers must stay.");
        assertThat(visits.post(of, officer, "reason", "A complaint")).hasStatus3xxRedirection();
        assertThat(visits.post(page + "/checks?kind=HEALTH&school=" + school, officer))
                .hasStatus(409);
        assertThat(visits.get(page, officer))
                .bodyText()
                .contains("1 held", "A complaint", "Looked at", "Sophie T.")
                .doesNotContain("name=\"reason\"");
        assertThat(visits.get("/api/v1" + page, officer))
                .hasStatusOk()
                .bodyText()
                .contains("\"retentionClass\":\"HEALTH\"", "\"held\":1", "\"waits\":false");

        assertThat(visits.post(page + "/releases?kind=HEALTH&dossier=" + planned.dossier(), officer))
                .hasStatus3xxRedirection();
        assertThat(visits.json(
                        "/api/v1" + page + "/releases",
                        officer,
                        "{\"retentionClass\":\"HEALTH\",\"dossier\":\"" + planned.dossier() + "\"}"))
                .hasStatus(409);
    }

    @Test
    void isDoneByAMachineAndOpenToNobodyElse() {
        var check = "{\"retentionClass\":\"HEALTH\",\"school\":\"" + school + "\"}";
        for (var person : List.of(partners.coordinator(), partners.pupil(), partners.partner(), planned.mother())) {
            assertThat(visits.get(page, person)).hasStatus(404);
            assertThat(visits.post(page + "/checks?kind=HEALTH&school=" + school, person))
                    .hasStatus(404);
            assertThat(visits.json("/api/v1" + page + "/checks", person, check)).hasStatus(404);
        }
        for (var missing : List.of("{\"school\":\"" + school + "\"}", "{\"retentionClass\":\"HEALTH\"}")) {
            assertThat(visits.json("/api/v1" + page + "/checks", officer, missing))
                    .hasStatus(422);
        }
        assertThat(visits.json("/api/v1" + page + "/releases", officer, "{}")).hasStatus(422);
        assertThat(visits.json("/api/v1" + page + "/checks", officer, check)).hasStatus(204);
        assertThat(visits.json("/api/v1" + page + "/checks", officer, check)).hasStatus(409);
        assertThat(visits.get("/api/v1" + page, officer))
                .bodyText()
                .contains("\"checkedAt\":\"" + Objects.toString(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void looksWellOnATelephoneAndAtADesk() {
        try (var browser = Browser.at(port)) {
            for (var width : List.of(390, 1440)) {
                var window = browser.window("fr", width);
                Browser.signIn(window, officer.username(), page);
                assertThat(browser.flaws(window)).isEmpty();
            }
            assertThat(browser.faults()).isEmpty();
        }
    }
}
