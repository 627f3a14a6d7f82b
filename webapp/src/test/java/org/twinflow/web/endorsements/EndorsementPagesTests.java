package org.twinflow.web.endorsements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
import org.twinflow.endorsements.Endorsement;
import org.twinflow.endorsements.Endorsements;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.Submissions;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** A head reads, signs, says no and takes back, by the page and by the interface for scripts. */
@Web
class EndorsementPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Submissions submissions;

    @Autowired
    Endorsements endorsements;

    private Partners partners;
    private MobilityId mobility;
    private DossierId group;
    private PersonSummary head;
    private PersonSummary host;

    @BeforeEach
    void aMobilityWhoseSchoolsHaveHeads() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mobility = planned.mobility();
        group = Objects.requireNonNull(mobilities
                        .matrix(mobility, access.reader(partners.coordinator().id()))
                        .ofGroup())
                .id();
        var schools = partners.project().schools();
        head = mobilityOfOne.person("Head", schools.getFirst().id());
        host = mobilityOfOne.person("Host", schools.getLast().id());
        access.grant(NewGrant.of(
                head.id(), Role.HEAD, Scope.school(schools.getFirst().id()), null));
        access.grant(
                NewGrant.of(host.id(), Role.HEAD, Scope.school(schools.getLast().id()), null));
        submit(Paper.M28);
    }

    @Test
    void signsByTheFormAfterReadingThePaper() {
        assertThat(visits.get(page(), head))
                .hasStatusOk()
                .bodyText()
                .contains("Crisis plan", "Signed by 0 of 2", "What you sign", "Spring in Gdynia")
                .doesNotContain("??");
        assertThat(visits.get(page() + "/content", head))
                .hasStatusOk()
                .bodyText()
                .contains("%PDF");
        assertThat(visits.post(page() + "/signature", head, "hash", hash(head)))
                .hasStatus(422)
                .bodyText()
                .contains("Tick that you have read the words.");
        assertThat(visits.post(page() + "/signature", head, "hash", "old", "agreed", "true"))
                .hasStatus(409);

        assertThat(visits.post(page() + "/signature", head, "hash", hash(head), "agreed", "true"))
                .hasStatus3xxRedirection();

        assertThat(visits.french(page(), host))
                .bodyText()
                .contains("Signée par 1 sur 2")
                .doesNotContain("??");
        assertThat(visits.get("/mobilities/" + mobility + "/overview", partners.coordinator()))
                .bodyText()
                .contains("Signed by 1 of 2");
        assertThat(visits.get(
                        "/mobilities/" + mobility + "/dossiers?dossier=" + group + "&paper=M28",
                        partners.coordinator()))
                .bodyText()
                .contains("Signed by 1 of 2", "The paper counts once all have signed.")
                .doesNotContain("/items/M28/accept");
        assertThat(visits.json(
                        "/api/v1/dossiers/" + group + "/items/M28/decision",
                        partners.coordinator(),
                        "{\"decision\":\"ACCEPT\"}"))
                .hasStatus(409);
        assertThat(visits.get(page(), partners.pupil())).hasStatus(404);
        assertThat(visits.post(page() + "/signature", partners.coordinator(), "hash", "x", "agreed", "true"))
                .hasStatus(403);
    }

    @Test
    void saysNoAndTakesBackByScript() {
        var api = "/api/v1" + page();
        assertThat(visits.json(api + "/signature", host, "{\"hash\":\"" + hash(host) + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"signed\":1", "\"mayTakeBack\":true");
        assertThat(visits.json(api + "/refusal", head, "{}")).hasStatus(422);

        assertThat(visits.json(api + "/refusal", head, "{\"why\":\"The number is that of the day only.\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"state\":\"RETURNED\"", "\"signed\":0");

        assertThat(visits.get(page(), partners.coordinator()))
                .bodyText()
                .contains("The number is that of the day only.", "Hand in a better one");
        submit(Paper.M28);
        assertThat(visits.json(api + "/signature", host, "{\"hash\":\"" + hash(host) + "\"}"))
                .hasStatusOk();
        assertThat(visits.post(page() + "/take-back", host, "why", "")).hasStatus(422);
        assertThat(visits.post(page() + "/take-back", host, "why", "The plan has changed."))
                .hasStatus3xxRedirection();
        assertThat(visits.get("/api/v1/mobilities/" + mobility + "/endorsements", host))
                .hasStatusOk()
                .bodyText()
                .contains("\"note\":\"The plan has changed.\"");
    }

    @Test
    void signsOnATelephoneWithoutBarriers() {
        try (var browser = Browser.at(port)) {
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, head.username(), page());
            assertThat(browser.flaws(phone)).isEmpty();
            phone.locator("#f-agreed").check();
            phone.locator("form[action$='/signature'] button").click();
            phone.waitForLoadState();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(phone.locator("#given"))
                    .containsText("Signée par 1 sur 2");
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private void submit(Paper paper) {
        var pdf = "%PDF-1.4 a plan".getBytes(StandardCharsets.US_ASCII);
        submissions.submit(
                group,
                paper,
                new Upload("plan.pdf", "application/pdf"),
                new ByteArrayInputStream(pdf),
                access.reader(partners.coordinator().id()));
    }

    private Endorsement asked(PersonSummary by) {
        return endorsements.of(mobility, access.reader(by.id()), Locale.ENGLISH).getFirst();
    }

    private String hash(PersonSummary by) {
        return Objects.requireNonNull(asked(by).toSign()).hash();
    }

    private String page() {
        return "/endorsements/" + asked(head).id();
    }
}
