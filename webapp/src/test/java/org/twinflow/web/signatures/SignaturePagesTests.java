package org.twinflow.web.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonSummary;
import org.twinflow.signatures.Signatures;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** A mother signs on her telephone, by the page and by the interface for scripts. */
@Web
class SignaturePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Signatures signatures;

    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aMobilityOfOnePupil() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
        dossier = planned.dossier();
    }

    @Test
    void signsByTheFormAfterReadingTheWords() {
        assertThat(visits.get(page(Paper.M38), mother))
                .hasStatusOk()
                .bodyText()
                .contains("What you sign", "Spring in Gdynia", "Signatures: 0 of 1")
                .doesNotContain("??");
        assertThat(visits.post(page(Paper.M38), mother, "relation", "PARENT", "hash", hash(Paper.M38)))
                .hasStatus(422)
                .bodyText()
                .contains("Tick that you have read the words.");
        assertThat(visits.post(page(Paper.M38), mother, "agreed", "true", "relation", "PARENT", "hash", "old"))
                .hasStatus(409);

        assertThat(visits.post(
                        page(Paper.M38), mother, "agreed", "true", "relation", "PARENT", "hash", hash(Paper.M38)))
                .hasStatus3xxRedirection();

        assertThat(visits.french(page(Paper.M38), mother))
                .bodyText()
                .contains("Claire Tester, père ou mère", "Signatures\u202f: 1 sur 1")
                .doesNotContain("??");
        assertThat(visits.get(
                        "/mobilities/" + mobility + "/dossiers?dossier=" + dossier + "&paper=M38", partners.teacher()))
                .bodyText()
                .contains("Signed by", "Claire Tester, parent");
        assertThat(visits.get(page(Paper.M13), mother)).hasStatus(404);
        assertThat(visits.get(page(Paper.M38), partners.partner())).hasStatus(404);
        assertThat(visits.post(
                        page(Paper.M38), partners.teacher(), "agreed", "true", "relation", "PARENT", "hash", "x"))
                .hasStatus(403);
    }

    @Test
    void signsAndTakesBackByScript() {
        assertThat(visits.json(api("M23"), mother, "{\"relation\":\"PARENT\",\"hash\":\"" + hash(Paper.M23) + "\"}"))
                .hasStatus(201)
                .bodyText()
                .contains("\"means\":\"API\"", "\"complete\":false");
        assertThat(visits.json(api("M23") + "/take-back", mother, "")).hasStatus(204);
        assertThat(visits.get("/api/v1/dossiers/" + dossier + "/signatures", mother))
                .hasStatusOk()
                .bodyText()
                .contains("\"intact\":true", "takenBackAt");
        assertThat(visits.json(api("M23"), mother, "{}")).hasStatus(422);
        assertThat(visits.get("/api/v1/dossiers/" + dossier + "/signatures", partners.partner()))
                .hasStatus(404);
    }

    @Test
    void signsOnATelephoneWithoutBarriers() {
        try (var browser = Browser.at(port)) {
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, mother.username(), "/family/" + dossier);
            phone.locator("#p-M12").getByText("Lire et signer").click();
            phone.waitForURL("**/signature");
            assertThat(browser.flaws(phone)).isEmpty();
            phone.locator("input[value=PARENT]").check();
            phone.locator("#f-agreed").check();
            phone.locator("form[action$='/signature'] button").click();
            phone.waitForURL("**/family/" + dossier);
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(phone.locator("#p-M12"))
                    .containsText("Claire Tester, père ou mère");
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private String hash(Paper paper) {
        return signatures
                .of(dossier, paper, access.reader(mother.id()), Locale.ENGLISH)
                .hash();
    }

    private String page(Paper paper) {
        return "/family/" + dossier + "/" + paper + "/signature";
    }

    private String api(String paper) {
        return "/api/v1/dossiers/" + dossier + "/items/" + paper + "/signatures";
    }
}
