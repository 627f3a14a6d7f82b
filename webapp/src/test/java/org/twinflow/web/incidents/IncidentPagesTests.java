package org.twinflow.web.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.incidents.IncidentDetails;
import org.twinflow.incidents.IncidentId;
import org.twinflow.incidents.Incidents;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** A teacher reports an incident on the telephone, everybody is called, the coordinator closes it. */
@Web
class IncidentPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Incidents incidents;

    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aGroupThatIsUnderWay() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
        dossier = planned.dossier();
        mobilityOfOne.departed(planned, 2);
    }

    @Test
    void areReportedCalledForAndClosed() {
        var id = report("MODERATE");
        var page = "/incidents/" + id;
        for (var language : List.of("en", "fr")) {
            assertThat(visits.in(language).get(page, partners.teacher()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A fall", "Inès T.")
                    .doesNotContain("??");
        }
        assertThat(visits.get(at("/travel"), partners.teacher())).bodyText().contains(page);
        assertThat(visits.get(page, mother)).hasStatus(404);
        assertThat(visits.get(page, partners.pupil())).hasStatus(404);
        assertThat(visits.get("/api/v1" + page, partners.partner())).hasStatus(404);
        assertThat(visits.post(page + "/calls-done", partners.teacher())).hasStatus(409);

        for (var call : get(id).calls()) {
            assertThat(visits.post(page + "/calls/" + call.id(), partners.teacher(), "reached", "true", "note", "=1+1"))
                    .hasStatus3xxRedirection();
        }
        assertThat(visits.post(page + "/notes", partners.teacher(), "words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write something");
        assertThat(visits.post(page + "/notes", partners.teacher(), "words", "At the doctor’s."))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/calls-done", partners.teacher(), "goesHome", "true"))
                .hasStatus3xxRedirection();
        var day = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(visits.post(page + "/return", partners.teacher(), "dossier", dossier.toString(), "day", day))
                .hasStatus(422);
        assertThat(visits.post(
                        page + "/return",
                        partners.teacher(),
                        "dossier",
                        dossier.toString(),
                        "day",
                        day,
                        "escort",
                        "With the mother"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/closing", partners.teacher(), "lessons", "Shoes."))
                .hasStatus(403);
        assertThat(visits.post(page + "/closing", partners.coordinator(), "lessons", "Sturdy shoes."))
                .hasStatus3xxRedirection();
        assertThat(visits.french(page, partners.coordinator()))
                .bodyText()
                .contains("Sturdy shoes.", "With the mother")
                .doesNotContain("??");
    }

    @Test
    void areOpenToScripts() {
        var when = LocalDateTime.now(ZoneOffset.UTC).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        var list = "/api/v1" + at("/incidents");
        assertThat(visits.json(
                        list,
                        partners.teacher(),
                        "{\"title\":\"A fall\",\"words\":\"On the stairs\",\"when\":\"%s\",\"severity\":\"MINOR\"}"
                                .formatted(when)))
                .hasStatus(201)
                .bodyText()
                .contains("\"callee\":\"HEAD\"");
        assertThat(visits.json(list, partners.teacher(), "{\"severity\":\"AWFUL\"}"))
                .hasStatus(422);
        assertThat(visits.get(list, partners.teacher())).bodyText().contains("A fall");
        assertThat(visits.get(list, mother)).hasStatus(404);
        var one = "/api/v1/incidents/"
                + incidents.of(mobility, coordinator()).getFirst().id();
        assertThat(visits.json(one + "/severity", partners.teacher(), "{\"severity\":\"SERIOUS\",\"why\":\"Fever\"}"))
                .bodyText()
                .contains("\"callee\":\"AGENCY\"");
        var call = get(incidents.of(mobility, coordinator()).getFirst().id())
                .calls()
                .getFirst()
                .id();
        assertThat(visits.json(one + "/calls/" + call, partners.teacher(), "{\"reached\":false}"))
                .bodyText()
                .contains("\"tried\":true,\"reached\":false");
        assertThat(visits.json(one + "/notes", partners.teacher(), "{\"words\":\"Rain\"}"))
                .bodyText()
                .contains("Rain");
        assertThat(visits.json(one + "/calls-done", partners.teacher(), "{}")).hasStatus(409);
        assertThat(visits.json(one + "/return", partners.teacher(), "{\"dossierId\":\"x\"}"))
                .hasStatus(422);
        assertThat(visits.json(one + "/closing", partners.coordinator(), "{\"words\":\"\"}"))
                .hasStatus(422);
    }

    @Test
    void findTheNumbersThatWereWrittenDown() {
        var field = "phone-FAMILY-" + dossier;
        assertThat(visits.post(at("/contacts"), partners.teacher(), field, "call me"))
                .hasStatus(422)
                .bodyText()
                .contains("call me");
        assertThat(visits.post(at("/contacts"), partners.teacher(), field, "+33 6 12 34 56 78"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(at("/contacts"), partners.teacher()))
                .bodyText()
                .contains("+33 6 12 34 56 78")
                .doesNotContain("??");

        assertThat(visits.get("/incidents/" + report("MINOR"), partners.teacher()))
                .bodyText()
                .contains("tel:+33612345678");
        assertThat(visits.get(at("/contacts"), mother)).hasStatus(404);
    }

    @Test
    void lookWellOnATelephoneAndAtADesk() {
        var id = report("SERIOUS");
        try (var browser = Browser.at(port)) {
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, partners.teacher().username(), at("/incidents/new"));
            assertThat(browser.flaws(phone)).isEmpty();
            phone.navigate("/incidents/" + id);
            assertThat(browser.flaws(phone)).isEmpty();
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.coordinator().username(), at("/contacts"));
            assertThat(browser.flaws(desk)).isEmpty();
            desk.navigate("/incidents/" + id);
            assertThat(browser.flaws(desk)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private IncidentId report(String severity) {
        var when = LocalDateTime.now(ZoneOffset.UTC).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        assertThat(visits.post(
                        at("/incidents"),
                        partners.teacher(),
                        "title",
                        "A fall",
                        "words",
                        "Fell on the stairs.",
                        "when",
                        when.toString(),
                        "severity",
                        severity,
                        "concerned",
                        dossier.toString()))
                .hasStatus3xxRedirection();
        return incidents.of(mobility, coordinator()).getFirst().id();
    }

    private IncidentDetails get(IncidentId id) {
        return incidents.get(id, coordinator());
    }

    private Reader coordinator() {
        return access.reader(partners.coordinator().id());
    }

    private String at(String rest) {
        return "/mobilities/" + mobility + rest;
    }
}
