package org.twinflow.web.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application for the label, as a script of a school makes it. */
@Web
class LabelApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    LabelStory story;

    @LocalServerPort
    int port;

    @Test
    void keepsADraftOverWhichSomebodyElseHasSaved() throws Exception {
        var cast = story.cast("RO");
        var opened = apply(cast, "first");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var id = json(opened).path("id").asString();
        assertThat(opened.headers().firstValue("Location")).contains("/api/v1/label-applications/" + id);
        var seen = tag(opened);
        assertThat(tag(get(id, cast.teacher()))).isEqualTo(seen);

        assertThat(put(id, cast.teacher(), seen, text("Two harbours.")).statusCode())
                .isEqualTo(200);
        assertThat(put(id, cast.teacher(), seen, text("Overwritten.")).statusCode())
                .isEqualTo(412);
        assertThat(put(id, cast.teacher(), "\"none\"", text("Overwritten.")).statusCode())
                .isEqualTo(412);
        assertThat(get(id, cast.teacher()).body()).contains("Two harbours.").doesNotContain("Overwritten.");
    }

    @Test
    void opensOneApplicationHoweverOftenTheRequestIsSent() throws Exception {
        var cast = story.cast("BG");
        var first = json(apply(cast, "again")).path("id").asString();

        assertThat(json(apply(cast, "again")).path("id").asString()).isEqualTo(first);
        var another = apply(cast, "another");
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(another.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void saysOfEachFieldWhatIsWrong() throws Exception {
        var cast = story.cast("HR");
        var id = json(apply(cast, "fields")).path("id").asString();
        var missing = post(id, "/submit", cast.teacher(), "{}");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(json(missing).path("errors"))
                .extracting(error -> error.path("field").asString())
                .contains("q1", "shortDescription", "criterion-A", "evidence-E", "ageMin", "language", "declaration");
        var unknown = put(id, cast.teacher(), "*", "{\"answers\":{\"salary\":\"1\"}}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("salary", "This field is not part of the form.");
        assertThat(put(id, cast.teacher(), "*", text("x".repeat(20_001))).statusCode())
                .isEqualTo(422);
        assertThat(put(id, cast.teacher(), "*", "{\"evidence\":{\"A\":[\"javascript:alert(1)\"]}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(put(id, cast.teacher(), "*", complete()).statusCode()).isEqualTo(200);
        assertThat(json(post(id, "/submit", cast.teacher(), "{}")).path("state").asString())
                .isEqualTo("SUBMITTED");
        assertThat(post(id, "/submit", cast.teacher(), "{}").statusCode()).isEqualTo(409);
        assertThat(put(id, cast.teacher(), "*", text("Too late.")).statusCode()).isEqualTo(409);
    }

    @Test
    void tellsOutsidersNothing() throws Exception {
        var cast = story.cast("SI");
        var id = story.underReview(cast).toString();
        for (var path : List.of("", "/certificate", "/review")) {
            assertThat(http().get(path(id) + path, cast.stranger().username()).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(put(id, cast.stranger(), "*", text("Mine.")).statusCode()).isEqualTo(404);
        assertThat(post(id, "/submit", cast.stranger(), "{}").statusCode()).isEqualTo(404);
        assertThat(post(id, "/reviews", cast.stranger(), "{\"conflict\":false}").statusCode())
                .isEqualTo(404);
        assertThat(post(id, "/reviews", cast.reviewers().getFirst(), "{}").body())
                .contains("Say whether there is a conflict of interest.");
        assertThat(post(id, "/decision", cast.stranger(), "{\"decision\":\"AWARD\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(id, "/decision", cast.teacher(), "{\"decision\":\"AWARD\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http().get(path(id), "").statusCode()).isEqualTo(401);
    }

    private static String complete() {
        var proofs = new HashMap<String, List<String>>();
        List.of("A", "B", "C", "D", "E").forEach(code -> proofs.put(code, List.of("https://example.org/" + code)));
        return JSON.writeValueAsString(Map.of("answers", LabelStory.answers(), "evidence", proofs));
    }

    private static String text(String words) {
        return JSON.writeValueAsString(Map.of("answers", Map.of("shortDescription", words)));
    }

    private HttpResponse<String> apply(LabelStory.Cast cast, String key) throws IOException, InterruptedException {
        return http().post(
                        "/api/v1/projects/" + cast.project() + "/label-applications",
                        cast.teacher().username(),
                        "{}",
                        "Idempotency-Key",
                        key);
    }

    private HttpResponse<String> get(String id, PersonSummary person) throws IOException, InterruptedException {
        return http().get(path(id), person.username());
    }

    private HttpResponse<String> post(String id, String path, PersonSummary person, String json)
            throws IOException, InterruptedException {
        return http().post(path(id) + path, person.username(), json);
    }

    private HttpResponse<String> put(String id, PersonSummary person, String ifMatch, String json)
            throws IOException, InterruptedException {
        return Http.send(http().request(path(id), person.username())
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(json)));
    }

    private static String path(String id) {
        return "/api/v1/label-applications/" + id;
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private Http http() {
        return new Http(port);
    }
}
