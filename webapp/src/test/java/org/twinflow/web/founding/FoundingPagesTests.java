package org.twinflow.web.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.founding.FoundingId;
import org.twinflow.founding.FoundingState;
import org.twinflow.founding.FoundingSummary;
import org.twinflow.founding.Foundings;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;

/** Founding a project on pages and over the REST interface. */
@Web
class FoundingPagesTests {

    private static final String LONG = "Pupils ask, look and tell each other what they have found. ".repeat(3);

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Foundings foundings;

    Partners partners;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
    }

    @Test
    void leadsThroughThreeStepsToTheCoFounder() {
        var founder = partners.coordinator();
        assertThat(visits.get("/projects/new", founder))
                .hasStatusOk()
                .bodyText()
                .contains("/foundings");
        assertThat(visits.post("/foundings", founder)).hasStatus3xxRedirection();
        var path = "/foundings/" + only(founder).id();

        assertThat(visits.post(path + "/steps/1/draft", founder, "title", "Wells", "language", "en"))
                .hasStatusOk();
        assertThat(visits.get(path + "/steps/1", founder)).bodyText().contains("Wells");
        assertThat(visits.post(
                        path + "/steps/1",
                        founder,
                        "title",
                        "Wells of two towns",
                        "summary",
                        LONG,
                        "language",
                        "en",
                        "languages",
                        "en"))
                .hasRedirectedUrl(path + "/steps/2");
        assertThat(visits.post(
                        path + "/steps/2",
                        founder,
                        "youngest",
                        "11",
                        "oldest",
                        "14",
                        "pupils",
                        "40",
                        "subjects",
                        "biology",
                        "tools",
                        "maps",
                        "aims",
                        LONG,
                        "work",
                        LONG,
                        "results",
                        LONG))
                .hasRedirectedUrl(path + "/steps/3");
        assertThat(visits.get(path + "/people?q=" + partners.partner().username(), founder))
                .hasStatusOk()
                .bodyText()
                .contains(partners.partner().id().toString());
        assertThat(visits.post(path + "/steps/3", founder, "_action", "send", "start", "2027-01-10"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a colleague of another school.", "Give the last day.")
                .doesNotContain("??");
        assertThat(visits.post(
                        path + "/steps/3",
                        founder,
                        "_action",
                        "send",
                        "coFounder",
                        partners.partner().id().toString(),
                        "start",
                        "2027-01-10",
                        "end",
                        "2027-02-28",
                        "declared",
                        "true"))
                .hasRedirectedUrl(path);

        assertThat(visits.get(path, partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Wells of two towns", "For whom it waits", "Less than three months", "/tasks/")
                .doesNotContain("??");
        assertThat(visits.french(path, founder))
                .bodyText()
                .contains("Qui est attendu")
                .doesNotContain("??");
        assertThat(visits.get("/projects", partners.partner())).bodyText().contains("Wells of two towns");
        assertThat(visits.get(path + "/steps/1", founder)).as("sent").hasStatus3xxRedirection();
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);
        assertThat(visits.get(path + "/people?q=kas", partners.partner())).hasStatus(403);
        assertThat(visits.get(path, founder))
                .bodyText()
                .contains("The founder leaves", partners.teacher().id().toString())
                .doesNotContain("The co-founder leaves");
        assertThat(visits.post(path + "/hand-over", founder, "office", "FOUNDER"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a teacher of the same school")
                .doesNotContain("??");
        assertThat(visits.post(
                        path + "/hand-over",
                        partners.partner(),
                        "office",
                        "FOUNDER",
                        "successor",
                        partners.teacher().id().toString()))
                .hasStatus(403);
        assertThat(visits.post(
                        path + "/hand-over",
                        founder,
                        "office",
                        "FOUNDER",
                        "successor",
                        partners.teacher().id().toString()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(path, founder)).hasStatus(404);
        founder = partners.teacher();
        assertThat(visits.post(path + "/withdraw", partners.partner())).hasStatus(403);
        assertThat(visits.post(path + "/withdraw", founder)).hasStatus3xxRedirection();
        assertThat(visits.post(path + "/again", founder)).hasStatus3xxRedirection();
    }

    @Test
    void namesTheStepsOnWhichSomethingIsMissing() {
        var founder = partners.coordinator();
        visits.post("/foundings", founder);
        var path = "/foundings/" + only(founder).id();
        assertThat(visits.post(path + "/steps/3", founder, "_action", "send"))
                .hasStatus(422)
                .bodyText()
                .contains("Other steps need another look", path + "/steps/1", path + "/steps/2");
        assertThat(visits.post(path + "/send", founder)).hasRedirectedUrl(path + "/steps/1");
        assertThat(visits.get(path + "/steps/4", founder)).hasStatus(404);
        assertThat(visits.post("/foundings", partners.pupil())).hasStatus(403);
    }

    @Test
    void foundsOverTheRestInterface() {
        var founder = partners.coordinator();
        var begun = visits.json("/api/v1/foundings", founder, "{\"title\":\"By machine\"}");
        assertThat(begun).hasStatus(201);
        var path = Objects.requireNonNull(begun.getResponse().getHeader("Location"));
        assertThat(visits.json(path + "/send", founder, "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("summary", "coFounder");
        assertThat(visits.put(path, founder, complete())).hasStatusOk();
        assertThat(visits.json(path + "/send", founder, "{}"))
                .hasStatusOk()
                .bodyText()
                .contains("WAITING_CO_FOUNDER", "EUROPEAN");
        assertThat(visits.get("/api/v1/foundings", partners.partner()))
                .bodyText()
                .contains("By machine");
        assertThat(visits.put(path, founder, complete())).hasStatus(409);
        assertThat(visits.get(path, partners.stranger())).hasStatus(404);
        assertThat(visits.json(
                        path + "/hand-over",
                        founder,
                        "{\"office\":\"FOUNDER\",\"successor\":\""
                                + partners.partner().id() + "\"}"))
                .hasStatus(422);
        assertThat(visits.json(path + "/withdraw", founder, "{}")).hasStatusOk();
        var id = FoundingId.of(path.substring(path.lastIndexOf('/') + 1));
        assertThat(foundings
                        .get(id, access.reader(founder.id()), Locale.ENGLISH)
                        .founding()
                        .state())
                .isEqualTo(FoundingState.WITHDRAWN);
    }

    private String complete() {
        var texts = List.of("summary", "aims", "work", "results").stream()
                .map(field -> "\"" + field + "\":\"" + LONG + "\",")
                .reduce("", String::concat);
        return "{" + texts
                + "\"title\":\"By machine\",\"language\":\"en\",\"languages\":[\"en\"],\"youngest\":11,\"oldest\":12,"
                + "\"pupils\":20,\"subjects\":[\"art\"],\"tools\":[\"maps\"],\"start\":\"2027-01-10\","
                + "\"end\":\"2027-12-20\",\"declared\":true,\"coFounder\":\""
                + partners.partner().id() + "\"}";
    }

    private FoundingSummary only(PersonSummary person) {
        return foundings.of(access.reader(person.id())).getFirst();
    }
}
