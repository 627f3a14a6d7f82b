package org.twinflow.web.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.holidays.Holidays;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;

@Web
class HolidayPagesTests {

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Holidays holidays;

    Partners partners;
    PersonSummary administrator;

    @BeforeEach
    void anAdministrator() {
        partners = partnership.make("FR", "MC");
        administrator = partners.stranger();
        access.grant(NewGrant.of(administrator.id(), Role.ADMINISTRATOR, Scope.platform(), null));
        holidays.breaks("MC").forEach(each -> holidays.remove(each.id(), access.reader(administrator.id())));
    }

    @Test
    void areReadByAllAndWrittenByAdministrators() {
        assertThat(visits.get("/planning/holidays?country=MC", partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "Import");
        assertThat(visits.get("/planning/holidays/new", partners.coordinator())).hasStatus(403);
        assertThat(visits.post("/planning/holidays", administrator, "country", "MC", "name", "Snow"))
                .hasStatus(422);
        assertThat(visits.post("/planning/holidays", administrator, snow("2027-02-21", "2027-02-06")))
                .hasStatus(422)
                .bodyText()
                .contains("ends before it begins");
        assertThat(visits.post("/planning/holidays", administrator, snow("2027-02-06", "2027-02-21")))
                .hasStatus3xxRedirection();
        var present = holidays.breaks("MC").getFirst();
        assertThat(visits.french("/planning/holidays?country=MC", administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Snow")
                .doesNotContain("??");
        assertThat(visits.get("/planning/holidays/" + present.id(), administrator))
                .hasStatusOk();
        assertThat(visits.post("/planning/holidays/" + present.id() + "/remove", partners.coordinator()))
                .hasStatus(403);
        assertThat(visits.post("/planning/holidays/" + present.id() + "/remove", administrator))
                .hasStatus3xxRedirection();
        assertThat(holidays.breaks("MC")).isEmpty();
    }

    @Test
    void areTakenFromAFileAllOrNone() {
        assertThat(visits.upload("/planning/holidays/import", partners.coordinator(), file("country,name,start,end\n")))
                .hasStatus(403);
        assertThat(visits.upload(
                        "/planning/holidays/import",
                        administrator,
                        file("country,name,start,end\nMC,Snow,2027-02-06,2027-02-21\nMC,Sun,6.7.2027,2027-08-31\n")))
                .hasStatus(422)
                .bodyText()
                .contains("Line 3", "6.7.2027");
        assertThat(holidays.breaks("MC")).isEmpty();
        assertThat(visits.upload(
                        "/planning/holidays/import",
                        administrator,
                        file("country,name,start,end\nMC,Snow,2027-02-06,2027-02-21\n")))
                .hasStatus3xxRedirection();
        assertThat(holidays.breaks("MC")).hasSize(1);
    }

    @Test
    void comeWithTheSystemAndAreWrittenDownByAdministrators() {
        assertThat(visits.post("/planning/holidays/shipped", partners.coordinator(), "country", "LI"))
                .hasStatus(403);
        assertThat(visits.post("/planning/holidays/shipped", administrator, "country", "MC"))
                .hasStatus(422)
                .bodyText()
                .contains("No breaks of this country come with the system.");
        assertThat(visits.get("/planning/holidays?country=LI", partners.coordinator()))
                .bodyText()
                .doesNotContain("OpenHolidays");
        assertThat(visits.french("/planning/holidays?country=LI", administrator))
                .bodyText()
                .contains("2 périodes de vacances", "OpenHolidays")
                .doesNotContain("??");
        assertThat(visits.post("/planning/holidays/shipped", administrator, "country", "LI"))
                .hasStatus3xxRedirection();
        assertThat(holidays.breaks("LI"))
                .hasSize(2)
                .allSatisfy(
                        each -> assertThat(visits.post("/planning/holidays/" + each.id() + "/remove", administrator))
                                .hasStatus3xxRedirection());
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "breaks.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] snow(String start, String end) {
        return new String[] {"country", "mc", "name", "Snow", "start", start, "end", end, "source", "The palace"};
    }
}
