package org.twinflow.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.journeys.TravelLog;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The tab of the journey and the log of the families. */
@Web
class JourneyPagesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    TravelLog log;

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
    void countsTheTravellersByTheForm() {
        var day = TODAY.minusDays(1).toString();
        assertThat(visits.post(
                        at("/attendance"),
                        partners.teacher(),
                        "day",
                        day,
                        "slot",
                        "MORNING",
                        "standing-" + dossier,
                        "WITH_HOST",
                        "note-" + dossier,
                        "Cold"))
                .hasStatus3xxRedirection();
        for (var language : List.of("en", "fr")) {
            assertThat(visits.in(language).get(at("/travel?day=" + day + "&slot=MORNING"), partners.teacher()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cold", "Inès T.")
                    .doesNotContain("??");
        }
        assertThat(visits.get("/api/v1" + at("/attendance?slot=MORNING&day=" + day), partners.teacher()))
                .bodyText()
                .contains("\"standing\":\"WITH_HOST\"", "\"complete\":true");
        assertThat(visits.json(
                        "/api/v1" + at("/attendance"),
                        partners.teacher(),
                        "{\"day\":\"%s\",\"slot\":\"EVENING\",\"marks\":[{\"dossierId\":\"%s\",\"standing\":\"ABSENT\"}]}"
                                .formatted(day, dossier)))
                .hasStatusOk()
                .bodyText()
                .contains("\"standing\":\"ABSENT\"");
        assertThat(visits.json("/api/v1" + at("/attendance"), partners.teacher(), "{\"day\":\"soon\"}"))
                .hasStatus(422);
        assertThat(visits.get("/api/v1" + at("/attendance"), mother)).hasStatus(404);
    }

    @Test
    void letsAPupilWriteATeacherPublishAndAFamilyRead() {
        var page = "/family/" + dossier + "/log";
        assertThat(visits.post(
                        page,
                        partners.pupil(),
                        "day",
                        TODAY.toString(),
                        "words",
                        "We saw the sea.",
                        "audience",
                        "FAMILIES"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page, partners.pupil(), "day", "", "words", "x")).hasStatus(422);
        assertThat(visits.post(page, mother, "day", TODAY.toString(), "words", "x"))
                .hasStatus(403);
        assertThat(visits.get(page, mother)).bodyText().doesNotContain("the sea");
        var waiting = log.of(mobility, access.reader(partners.teacher().id())).getFirst();

        assertThat(visits.post(at("/log/" + waiting.id() + "/decision"), partners.teacher(), "publish", "true"))
                .hasStatus3xxRedirection();

        assertThat(visits.french(page, mother)).bodyText().contains("the sea").doesNotContain("??");
        assertThat(visits.post(
                        at("/log"),
                        partners.teacher(),
                        "day",
                        TODAY.toString(),
                        "words",
                        "All are well.",
                        "audience",
                        "TEACHERS"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/log"), partners.teacher(), "day", TODAY.toString(), "words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write something");
        assertThat(visits.get("/api/v1" + at("/log"), partners.partner()))
                .bodyText()
                .contains("All are well.");
        assertThat(visits.get("/api/v1/dossiers/" + dossier + "/log", mother))
                .bodyText()
                .contains("the sea")
                .doesNotContain("All are well.");
        assertThat(visits.json(
                        "/api/v1/log-entries/" + waiting.id() + "/decision",
                        partners.teacher(),
                        "{\"publish\":false,\"reason\":\"Twice\"}"))
                .hasStatus(204);
    }

    @Test
    void looksWellOnATelephoneAndAtADesk() {
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.teacher().username(), at("/travel"));
            assertThat(browser.flaws(desk)).isEmpty();
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, partners.pupil().username(), "/family/" + dossier + "/log");
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private String at(String rest) {
        return "/mobilities/" + mobility + rest;
    }
}
