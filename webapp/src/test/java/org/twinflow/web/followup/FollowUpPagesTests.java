package org.twinflow.web.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinflow.Browser;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.mobility.Accommodation;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityType;
import org.twinflow.mobility.NewMobility;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.Transport;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.people.NewPerson;
import org.twinflow.people.People;
import org.twinflow.web.Visits;

/** The tab on what follows the return. */
@Web
class FollowUpPagesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    Mobilities mobilities;

    @Autowired
    JdbcTemplate database;

    private Partners partners;
    private MobilityId mobility;

    @BeforeEach
    void aGroupThatIsBack() {
        partners = partnership.make();
        var mother = people.enrol(new NewPerson(
                "m" + UUID.randomUUID(), "Claire", "Tester", null, Locale.FRENCH, ZoneOffset.UTC, Persons.PASSWORD));
        var coordinator = access.reader(partners.coordinator().id());
        var start = TODAY.plusDays(100);
        var schools = partners.project().schools();
        mobility = mobilities.plan(
                new NewMobility(
                        partners.project().id(),
                        "Spring in Gdynia",
                        "Gdynia",
                        schools.getLast().id(),
                        List.of(schools.getFirst().id()),
                        Set.of(),
                        start,
                        start.plusDays(7),
                        2,
                        MobilityType.GRP,
                        Transport.TRAIN,
                        true,
                        Accommodation.FAMILY,
                        Set.of(partners.teacher().id())),
                coordinator);
        mobilities.addParticipant(
                mobility,
                new NewParticipant(partners.pupil().id(), TravellerFacts.minor("FR"), List.of(mother)),
                coordinator);
        // how a group comes to depart is the matter of other tests; here a hundred days have passed
        database.update(
                "update mobility set status = 'DEPARTED', starts_on = ?, ends_on = ? where id = ?",
                TODAY.minusDays(9),
                TODAY.minusDays(2),
                mobility.id());
        database.update(
                "insert into host_declaration (mobility, attended, note, declared_by, declared_at) values (?, true, ?, ?, ?)",
                mobility.id(),
                "As planned.",
                partners.partner().id().id(),
                java.time.OffsetDateTime.now(ZoneOffset.UTC));
    }

    @Test
    void makesTheCertificatesAndShowsWhatIsStillToCome() {
        var page = "/mobilities/" + mobility + "/afterwards";
        for (var language : List.of("en", "fr")) {
            assertThat(visits.in(language).get(page, partners.coordinator()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("As planned.", "Inès T.")
                    .doesNotContain("??");
        }
        assertThat(visits.post("/mobilities/" + mobility + "/certificates", partners.teacher()))
                .hasStatus(403);
        assertThat(visits.post("/mobilities/" + mobility + "/certificates", partners.coordinator()))
                .hasStatus3xxRedirection();
        assertThat(visits.get("/api/v1" + page, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"M06\",\"state\":\"CHECKED\"", "\"attended\":true");
        assertThat(visits.json("/api/v1/mobilities/" + mobility + "/certificates", partners.coordinator(), ""))
                .hasStatusOk()
                .bodyText()
                .contains("\"made\":0");
        assertThat(visits.post(page + "/close", partners.coordinator())).hasStatus(409);
        assertThat(visits.json("/api/v1" + page + "/close", partners.coordinator(), ""))
                .hasStatus(409);
        assertThat(visits.get(page, partners.pupil())).hasStatus(404);
    }

    @Test
    void looksWellOnATelephoneAndAtADesk() {
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.coordinator().username(), "/mobilities/" + mobility + "/afterwards");
            assertThat(browser.flaws(desk)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }
}
