package org.twinflow.web.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The forms for the proofs after a return, by the page and by scripts. */
@Web
class ProofPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;
    private DossierId dossier;
    private DossierId other;

    @BeforeEach
    void aGroupThatIsBack() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
        dossier = planned.dossier();
        other = mobilityOfOne.join(planned, "Noé");
        mobilityOfOne.departed(planned, 9);
    }

    @Test
    void declaresGreenTravelByTheFormAndKeepsWhatWasTypedWhereItIsWrong() {
        var page = "/dossiers/" + dossier + "/green-travel";
        assertThat(visits.french("/family/" + dossier, mother))
                .hasStatusOk()
                .bodyText()
                .contains(page, "Déclaration de voyage écoresponsable")
                .doesNotContain("??");
        assertThat(visits.french(page, mother))
                .hasStatusOk()
                .bodyText()
                .contains("Partie 1")
                .doesNotContain("??");
        assertThat(post(page, mother, "PLANE"))
                .hasStatus(422)
                .bodyText()
                .contains("Only 0 of 1,800 km were low in emissions", "Nantes")
                .doesNotContain("??");
        assertThat(visits.post(page, mother)).hasStatus(422);
        assertThat(post(page, mother, "TRAIN")).hasStatus3xxRedirection();
        assertThat(visits.get("/api/v1/dossiers/" + dossier, mother))
                .bodyText()
                .contains("\"code\":\"M11\"", "RECEIVED");

        var ofGroup = "/mobilities/" + mobility + "/green-travel";
        assertThat(visits.french(ofGroup, partners.coordinator())).hasStatusOk();
        assertThat(post(ofGroup, partners.coordinator(), "BUS")).hasStatus3xxRedirection();
        assertThat(post(ofGroup, partners.coordinator(), "CAR")).hasStatus(422);
        assertThat(visits.get(page, partners.stranger())).hasStatus(404);
    }

    @Test
    void takesTheTicketsOfSeveralAtOnceAndNotFromFamilies() {
        var tickets = "/mobilities/" + mobility + "/tickets?travellers=" + dossier + "," + other;
        assertThat(visits.upload(tickets, mother, pdf())).hasStatus(404);
        assertThat(visits.get("/mobilities/" + mobility + "/afterwards", partners.coordinator()))
                .bodyText()
                .contains("Tickets of several travellers", "Noé T.");
        assertThat(visits.upload(tickets, partners.coordinator(), pdf())).hasStatus3xxRedirection();
        assertThat(visits.upload(tickets, partners.coordinator(), pdf())).hasStatus(422);
    }

    @Test
    void takesProofsFromScripts() {
        var api = "/api/v1/dossiers/" + dossier;
        var leg = "{\"day\":\"%s\",\"from\":\"Nantes\",\"to\":\"Gdynia\",\"means\":\"BUS\",\"kilometres\":1800}"
                .formatted(day());
        assertThat(visits.json(api + "/green-travel", mother, "{}")).hasStatus(422);
        assertThat(visits.json(api + "/green-travel", mother, "{\"legs\":[" + leg + "]}"))
                .hasStatus(204);
        assertThat(visits.json(api + "/report", mother, "{\"sent\":\"" + day() + "\"}"))
                .hasStatus(404);
        assertThat(visits.get(api + "/europass", mother)).hasStatus(404);
        assertThat(visits.json(api + "/europass", partners.coordinator(), "")).hasStatus(404);
    }

    @Test
    void looksWellOnATelephone() {
        try (var browser = Browser.at(port)) {
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, mother.username(), "/dossiers/" + dossier + "/green-travel");
            assertThat(browser.flaws(phone)).isEmpty();
            phone.navigate("/family/" + dossier);
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String page, PersonSummary by, String means) {
        return visits.post(
                page,
                by,
                "day",
                day(),
                "from",
                "Nantes",
                "to",
                "Gdynia",
                "means",
                means,
                "km",
                "1800",
                "description",
                "");
    }

    private static String day() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(9).toString();
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile(
                "file", "tickets.pdf", "application/pdf", "%PDF-1.4 tickets".getBytes(StandardCharsets.US_ASCII));
    }
}
