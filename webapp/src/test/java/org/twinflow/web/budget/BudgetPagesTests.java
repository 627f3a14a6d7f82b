package org.twinflow.web.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.budget.Budgets;
import org.twinflow.mobility.MobilityId;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The coordinator's sums. */
@Web
class BudgetPagesTests {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Budgets budgets;

    private Partners partners;
    private MobilityId mobility;

    @BeforeEach
    void aMobility() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mobility = planned.mobility();
    }

    @Test
    void reckonEnterAndCrossOut() {
        var school = partners.project().schools().getFirst().id();
        assertThat(visits.post(at("/budget"), partners.coordinator(), "distance-" + school, "1500", "pupilDay", "60"))
                .hasStatus3xxRedirection();
        assertThat(visits.get(at("/budget"), partners.coordinator())).bodyText().contains("€417.00", "€600.00");
        assertThat(visits.post(at("/budget"), partners.coordinator(), "pupilDay", "much"))
                .hasStatus(422)
                .bodyText()
                .contains("much");
        assertThat(visits.post(
                        at("/budget/payments"),
                        partners.coordinator(),
                        "on",
                        TODAY,
                        "kind",
                        "TRAVEL",
                        "amount",
                        "1 234,50",
                        "words",
                        "=HYPERLINK(1)"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/budget/payments"), partners.coordinator(), "amount", "1"))
                .hasStatus(422);
        assertThat(visits.french(at("/budget"), partners.coordinator()))
                .bodyText()
                .contains("1\u202f234,50")
                .doesNotContain("??");
        assertThat(visits.get(at("/budget.csv"), partners.coordinator()))
                .bodyText()
                .contains("1234.50")
                .doesNotContain(",=HYPERLINK", "\n=HYPERLINK");
        var payment = budgets.of(mobility, access.reader(partners.coordinator().id()))
                .paid()
                .getFirst()
                .id();
        assertThat(visits.get(at("/budget/payments/" + payment + "/receipt"), partners.coordinator()))
                .hasStatus(404);
        assertThat(visits.post(at("/budget/payments/" + payment + "/strike"), partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(at("/budget"), partners.coordinator())).bodyText().contains("crossed out");
    }

    @Test
    void areForCoordinatorsAlone() {
        assertThat(visits.get(at("/budget"), partners.teacher())).hasStatus(403);
        assertThat(visits.get(at("/budget.csv"), partners.teacher())).hasStatus(403);
        assertThat(visits.get("/api/v1" + at("/budget"), partners.pupil())).hasStatus(404);
        assertThat(visits.get(at("/overview"), partners.teacher())).bodyText().doesNotContain(at("/budget"));
        assertThat(visits.get(at("/overview"), partners.coordinator()))
                .bodyText()
                .contains(at("/budget"));
    }

    @Test
    void areOpenToScripts() {
        assertThat(visits.json(
                        "/api/v1" + at("/budget/payments"),
                        partners.coordinator(),
                        "{\"on\":\"%s\",\"kind\":\"OTHER\",\"amount\":\"12.5\",\"words\":\"Maps\"}".formatted(TODAY)))
                .hasStatus(201)
                .bodyText()
                .contains("\"paid\":12.50");
        assertThat(visits.json("/api/v1" + at("/budget/payments"), partners.coordinator(), "{\"kind\":\"GOLD\"}"))
                .hasStatus(422);
        assertThat(visits.get("/api/v1" + at("/budget"), partners.coordinator()))
                .bodyText()
                .contains("\"words\":\"Maps\"");
    }

    @Test
    void lookWellOnATelephoneAndAtADesk() {
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.coordinator().username(), at("/budget"));
            assertThat(browser.flaws(desk)).isEmpty();
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, partners.coordinator().username(), at("/budget"));
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private String at(String rest) {
        return "/mobilities/" + mobility + rest;
    }
}
