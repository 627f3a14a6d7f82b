package org.twinflow.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;

/** Somebody says on their account that they are away, and who stands in. */
@Web
class AbsencePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Test
    void plansATimeAwayAndTakesItBack() throws Exception {
        var partners = partnership.make();
        var pages = signedIn(partners.teacher());
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var page = pages.get("/account/absence");
        assertThat(page.body())
                .contains(partners.coordinator().name())
                .doesNotContain(partners.pupil().name());

        var wrong = pages.post("/account/absence", page, asked(today.plusDays(3), today, partners.coordinator()));
        assertThat(wrong.body()).contains("The last day is before the first", "value=\"" + today + "\"");

        pages.post("/account/absence", page, asked(today, today.plusDays(3), partners.coordinator()));
        assertThat(pages.get("/account/absence").body())
                .contains(partners.coordinator().name() + " stands in", "I am back");
        assertThat(signedIn(partners.coordinator()).get("/account/absence").body())
                .contains("You stand in for", partners.teacher().name());

        var all = new Http(port)
                .get("/api/v1/absences", partners.teacher().username())
                .body();
        String id = JsonPath.read(all, "$.mine[0].id");
        pages.post("/account/absence/" + id + "/end", pages.get("/account/absence"), Map.of());
        assertThat(pages.get("/account/absence").body()).contains("Nothing is planned");
    }

    @Test
    void offersNothingToPupils() throws Exception {
        var partners = partnership.make();

        assertThat(signedIn(partners.pupil()).get("/account/absence").body())
                .contains("can name somebody")
                .doesNotContain("name=\"deputy\"");
    }

    private static Map<String, String> asked(LocalDate from, LocalDate until, PersonSummary deputy) {
        return Map.of(
                "from",
                from.toString(),
                "until",
                until.toString(),
                "deputy",
                deputy.id().toString());
    }

    private Pages signedIn(PersonSummary person) throws Exception {
        return new Pages(port).signIn(person.username(), Persons.PASSWORD);
    }
}
