package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;

/** The history of a document as pages and over REST. */
@Web
class VersionPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    private Http http;
    private Partners partners;
    private String document;

    @BeforeEach
    void storeTwoVersions() throws Exception {
        http = new Http(port);
        partners = partnership.make();
        document = JsonPath.read(
                http.upload(
                                partners.api("/documents"),
                                partners.teacher().username(),
                                "Plan",
                                "plan.txt",
                                bytes("Monday\nWednesday: Salt pans\nFriday"))
                        .body(),
                "$.id");
        http.upload(
                api("/versions?note=Wednesday+%3Cchanged%3E"),
                partners.teacher().username(),
                "Plan",
                "plan.txt",
                bytes("Monday\nWednesday: Estuary <script>\nFriday"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        get(partners.teacher(), "/versions/compare?a=1&b=2").contains("\"COMPARED\""));
    }

    @Test
    void comparesOverRest() throws Exception {
        var answer = get(partners.pupil(), "/versions/compare?a=1&b=2");

        assertThat(JsonPath.<Integer>read(answer, "$.changes.changes")).isEqualTo(1);
        assertThat(JsonPath.<String>read(answer, "$.b.note")).isEqualTo("Wednesday <changed>");
        assertThat(answer).contains("\"REMOVED\"", "Salt pans");
        assertThat(status(partners.stranger(), "/versions/compare?a=1&b=2")).isEqualTo(404);
        assertThat(status(partners.pupil(), "/versions/compare?a=1&b=9")).isEqualTo(404);
        assertThat(get(partners.pupil(), "/versions/compare")).isEqualTo(answer);
    }

    @Test
    void showsTwoVersionsSideBySide() throws Exception {
        var pages = signedIn(partners.pupil());

        var page = pages.get("/documents/d/" + document + "/compare");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<del>", "<ins>", "Salt pans", "id=\"change-1\"", "Wednesday &lt;changed&gt;")
                .contains("Estuary &lt;script&gt;");
        assertThat(pages.get("/documents/d/" + document).body())
                .contains("Compare v2 with v1", "Wednesday &lt;changed&gt;")
                .doesNotContain("/versions/1/seen", "/versions/1/restore");
        assertThat(pages.get("/documents/d/" + document + "/versions/1/seen").statusCode())
                .isEqualTo(403);
        var stranger = signedIn(partners.stranger());
        assertThat(stranger.get("/documents/d/" + document + "/compare").statusCode())
                .isEqualTo(404);
    }

    @Test
    void goesBackAndTellsWhoHasSeenIt() throws Exception {
        var pages = signedIn(partners.teacher());
        var page = pages.get("/documents/d/" + document);
        assertThat(page.body()).contains("/versions/1/seen", "/versions/1/restore");

        var back = Map.of("expected", "2", "note", "As agreed");
        assertThat(pages.post("/documents/d/" + document + "/versions/1/restore", page, back)
                        .statusCode())
                .isEqualTo(302);
        assertThat(pages.post("/documents/d/" + document + "/versions/1/restore", page, back)
                        .statusCode())
                .isEqualTo(412);

        assertThat(pages.get("/documents/d/" + document).body()).contains("As agreed");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(partners.coordinator(), "/versions/3/views")
                        .contains(partners.teacher().id().toString()));
        assertThat(pages.get("/documents/d/" + document + "/versions/3/seen").body())
                .contains("Marc Tester");
        assertThat(status(partners.pupil(), "/versions/3/views")).isEqualTo(403);
        assertThat(status(partners.stranger(), "/versions/3/views")).isEqualTo(404);
    }

    @Test
    void goesBackOverRestOnceForEachVersionSeen() throws Exception {
        assertThat(restore(partners.teacher(), "\"1\"").statusCode()).isEqualTo(412);
        assertThat(restore(partners.pupil(), "\"2\"").statusCode()).isEqualTo(403);
        assertThat(restore(partners.stranger(), "\"2\"").statusCode()).isEqualTo(404);

        var restored = restore(partners.teacher(), "\"2\"");

        assertThat(restored.statusCode()).isEqualTo(201);
        assertThat(restored.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(restore(partners.teacher(), "\"2\"").statusCode()).isEqualTo(412);
    }

    private HttpResponse<String> restore(PersonSummary by, String ifMatch) throws Exception {
        return http.post(api("/versions/1/restore"), by.username(), "", "If-Match", ifMatch);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Pages signedIn(PersonSummary person) throws Exception {
        return new Pages(port).signIn(person.username(), Persons.PASSWORD);
    }

    private String get(PersonSummary by, String path) throws Exception {
        return http.get(api(path), by.username()).body();
    }

    private int status(PersonSummary by, String path) throws Exception {
        return http.get(api(path), by.username()).statusCode();
    }

    private String api(String path) {
        return "/api/v1/documents/" + document + path;
    }
}
