package org.twinflow.web.agreements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.twinflow.agreements.AgreementDetails;
import org.twinflow.agreements.Agreements;
import org.twinflow.agreements.Section;
import org.twinflow.agreements.SectionKind;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** Two schools write the learning programme of their group, by the page, by scripts, and both at once. */
@Web
class AgreementPagesTests {

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
    Agreements agreements;

    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;
    private DossierId group;

    @BeforeEach
    void aMobilityOfOnePupil() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
        group = Objects.requireNonNull(mobilities
                        .matrix(mobility, access.reader(partners.coordinator().id()))
                        .ofGroup())
                .id();
    }

    @Test
    void writesSectionsAndShowsBothWordsWhereTwoWriteUponTheSame() {
        assertThat(visits.get("/mobilities/" + mobility + "/agreements", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Learning programme", "2 signatures to come", page(""));
        assertThat(visits.post(page("/sections/OUTCOMES"), partners.coordinator(), "version", "0", "words", "Rivers."))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page("/sections/OUTCOMES"), partners.partner(), "version", "0", "words", "Seas."))
                .hasStatus(409)
                .bodyText()
                .contains("Hélène Tester has written here meanwhile", "Rivers.", "Seas.");
        assertThat(visits.post(page("/sections/OUTCOMES/keep"), partners.partner(), "version", "0", "words", "Seas."))
                .hasStatus(409)
                .bodyText()
                .contains("\"version\":1", "Rivers.");
        assertThat(visits.post(page("/sections/OUTCOMES/keep"), partners.partner(), "version", "1", "words", "Both."))
                .hasStatusOk()
                .bodyText()
                .contains("\"version\":2");
        assertThat(visits.post(page("/sections/OUTCOMES"), partners.coordinator(), "words", "x".repeat(4001)))
                .hasStatus(422);
        assertThat(visits.post(page("/sections/OUTCOMES/writing"), partners.partner()))
                .hasStatus(204);
        assertThat(visits.get(page("/state"), partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Kasia T. is writing");
        assertThat(visits.french(page("/sections/OUTCOMES"), mother))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers.", "Both.", "Versions antérieures")
                .doesNotContain("??");
        assertThat(visits.french(page(""), mother))
                .hasStatusOk()
                .bodyText()
                .contains("Both.")
                .doesNotContain("<textarea", "??");
        assertThat(visits.get(page(""), partners.stranger())).hasStatus(404);
    }

    @Test
    void signsByThePageAndByScriptOnceAllIsThere() {
        assertThat(sign(partners.partner(), "HOST")).hasStatus(409);
        fill();
        assertThat(visits.json(api("/signatures"), partners.partner(), "{\"relation\":\"HOST\"}"))
                .hasStatus(409);
        assertThat(visits.post(page("/signature"), partners.coordinator(), "relation", "SENDER", "hash", hash()))
                .hasStatus(422);
        assertThat(sign(partners.coordinator(), "SENDER")).hasStatus3xxRedirection();
        assertThat(visits.json(
                        api("/signatures"), partners.partner(), "{\"relation\":\"HOST\",\"hash\":\"" + hash() + "\"}"))
                .hasStatus(201)
                .bodyText()
                .contains("\"agreed\":true");

        assertThat(visits.put(
                        api("/sections/OUTCOMES"), partners.partner(), "{\"words\":\"Other words.\",\"version\":1}"))
                .hasStatusOk();
        assertThat(visits.get(page(""), partners.coordinator()))
                .bodyText()
                .contains("What changed since it was signed", "<ins>", "for the host school")
                .doesNotContain("??");
        assertThat(visits.get(api(""), partners.teacher()))
                .bodyText()
                .contains("\"agreed\":false", "\"reopened\":true", "\"maySignAs\":[\"SENDER\"]");
        assertThat(visits.get(api("/sections/OUTCOMES/editions"), partners.teacher()))
                .bodyText()
                .contains("Other words.", "\"version\":2");
    }

    @Test
    void showsWhoWritesAndWhatTheyWroteWithoutLoadingThePageAgain() {
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            var phone = browser.window("en", 390);
            Browser.signIn(desk, partners.coordinator().username(), page(""));
            Browser.signIn(phone, partners.partner().username(), page(""));

            phone.locator("#w-OUTCOMES").fill("We know our river.");
            assertThat(desk.locator("#s-OUTCOMES [data-writing]")).containsText("Kasia T. is writing");
            assertThat(desk.locator("#w-OUTCOMES")).hasValue("We know our river.");
            assertThat(phone.locator("#s-OUTCOMES [data-kept]")).containsText("Kept");

            desk.locator("#w-ASSESSMENT").fill("A diary is marked.");
            assertThat(desk.locator("#s-ASSESSMENT [data-kept]")).containsText("Kept");
            assertThat(phone.locator("#w-ASSESSMENT")).hasValue("A diary is marked.");
            assertThat(browser.flaws(desk)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private void fill() {
        for (var section : details(partners.coordinator()).sections()) {
            var by = section.kind() == SectionKind.HOST_CONTACTS ? partners.partner() : partners.coordinator();
            agreements.write(group, section.key(), 0, words(section), access.reader(by.id()));
        }
    }

    private static String words(Section section) {
        return switch (section.kind()) {
            case SENDING_CONTACTS -> "Marc, mentor\nHélène, emergency";
            case HOST_CONTACTS -> "Kasia, mentor\nOla, emergency";
            default -> "Something of substance.";
        };
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult sign(PersonSummary by, String relation) {
        return visits.post(page("/signature"), by, "agreed", "true", "relation", relation, "hash", hash());
    }

    private String hash() {
        return details(partners.coordinator()).hash();
    }

    private AgreementDetails details(PersonSummary by) {
        return agreements.get(group, access.reader(by.id()), Locale.ENGLISH);
    }

    private String page(String rest) {
        return "/agreements/" + group + rest;
    }

    private String api(String rest) {
        return "/api/v1/dossiers/" + group + "/agreement" + rest;
    }
}
