package org.twinflow.web.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.hosting.Hosting;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The tab on host families, as the host school sees it and as teachers do. */
@Web
class HostingPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Hosting hosting;

    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aMobility() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
        dossier = planned.dossier();
    }

    @Test
    void writeFamiliesDownAndSayWhoStaysThere() {
        assertThat(visits.post(
                        at("/hosts"),
                        partners.partner(),
                        "name",
                        "Family Kowalska",
                        "phone",
                        "+48 58 1",
                        "places",
                        "2",
                        "traits",
                        "CATS"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/hosts"), partners.partner(), "name", "", "places", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a name");
        var family = hosting.of(mobility, access.reader(partners.partner().id()))
                .families()
                .getFirst()
                .id();
        assertThat(visits.post(at("/hosts/guests/" + dossier), partners.partner(), "family", family.toString()))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/hosts/" + family + "/confirmation"), partners.partner()))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/hosts/" + family), partners.partner(), "name", "Family Nowak", "places", "1"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/hosts/guests/" + dossier + "/needs"), partners.teacher(), "needs", "NUTS"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(at("/hosts"), partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("Family Nowak", "Inès T.")
                .doesNotContain("??");
        assertThat(visits.post(at("/hosts/guests/" + dossier), partners.partner(), "family", ""))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/hosts/" + family + "/removal"), partners.partner()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(at("/hosts"), mother)).hasStatus(404);
        assertThat(visits.get(at("/hosts"), partners.pupil())).hasStatus(404);
    }

    @Test
    void areOpenToScripts() {
        var api = "/api/v1" + at("/hosts");
        assertThat(visits.json(api, partners.partner(), "{\"name\":\"Nowak\",\"places\":\"1\",\"traits\":[\"DOGS\"]}"))
                .hasStatus(201)
                .bodyText()
                .contains("\"name\":\"Nowak\"", "\"confirmed\":false");
        assertThat(visits.json(api, partners.partner(), "{\"name\":\"Nowak\",\"traits\":[\"LIONS\"]}"))
                .hasStatus(422);
        assertThat(visits.get(api, mother)).hasStatus(404);
    }

    @Test
    void lookWellOnATelephoneAndAtADesk() {
        visits.post(at("/hosts"), partners.partner(), "name", "Family Kowalska", "places", "2", "traits", "CATS");
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.partner().username(), at("/hosts"));
            assertThat(browser.flaws(desk)).isEmpty();
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, partners.teacher().username(), at("/hosts"));
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private String at(String rest) {
        return "/mobilities/" + mobility + rest;
    }
}
