package org.twinflow.web.circulars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.circulars.Circulars;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The coordinator writes, the family reads in its language. */
@Web
class CircularPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Circulars circulars;

    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;

    @BeforeEach
    void aMobility() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
    }

    @Test
    void areReadInTheLanguageOfTheReader() {
        assertThat(visits.post(
                        at("/messages"),
                        partners.coordinator(),
                        "circle",
                        "FAMILIES",
                        "template",
                        "ARRIVED",
                        "words",
                        "Supper was good."))
                .hasStatus3xxRedirection();
        var page = "/circulars/" + latest();
        assertThat(visits.french(page, mother))
                .bodyText()
                .contains("Le groupe est arrivé à Gdynia.", "Supper was good.")
                .doesNotContain("??");
        assertThat(visits.get(page, mother)).bodyText().contains("The group has arrived in Gdynia.");
        assertThat(visits.get(at("/messages"), partners.coordinator()))
                .bodyText()
                .contains("1 of 1 have read it");
        assertThat(visits.french(at("/messages"), partners.coordinator()))
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.get(page, partners.pupil())).hasStatus(404);
        assertThat(visits.get(at("/messages"), partners.teacher())).hasStatus(403);
        assertThat(visits.post(at("/messages"), partners.coordinator(), "circle", "FAMILIES"))
                .hasStatus(422)
                .bodyText()
                .contains("needs a subject");
    }

    @Test
    void areOpenToScripts() {
        assertThat(visits.json(
                        "/api/v1" + at("/messages"),
                        partners.coordinator(),
                        "{\"circle\":\"FAMILIES\",\"subject\":\"Suitcases\",\"words\":\"Small ones.\"}"))
                .hasStatus(201)
                .bodyText()
                .contains("\"copies\":1,\"read\":0");
        assertThat(visits.get("/api/v1/circulars/" + latest(), mother))
                .bodyText()
                .contains("Small ones.");
        assertThat(visits.get("/api/v1" + at("/messages"), partners.coordinator()))
                .bodyText()
                .contains("\"read\":1");
        assertThat(visits.json("/api/v1" + at("/messages"), partners.coordinator(), "{\"circle\":\"ALL\"}"))
                .hasStatus(422);
    }

    @Test
    void lookWellOnATelephoneAndAtADesk() {
        visits.post(at("/messages"), partners.coordinator(), "circle", "FAMILIES", "template", "PAPERS");
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.coordinator().username(), at("/messages"));
            assertThat(browser.flaws(desk)).isEmpty();
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, mother.username(), "/circulars/" + latest());
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private String latest() {
        return circulars
                .of(mobility, access.reader(partners.coordinator().id()))
                .getFirst()
                .id()
                .toString();
    }

    private String at(String rest) {
        return "/mobilities/" + mobility + rest;
    }
}
