package org.twinflow.web.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Web;
import org.twinflow.contests.ContestEntryId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.contests.ContestStory.Jury;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contest, as a script of a school takes part in it. */
@Web
class ContestApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SHEET = """
            {"points":{"K1":{"points":18,"remark":"Seen."},"K2":{"points":17,"remark":""},\
            "K3":{"points":16,"remark":""},"K4":{"points":15,"remark":""},"K5":{"points":%d,"remark":""}},\
            "remark":"Clear."}""";

    @Autowired
    ContestStory story;

    @LocalServerPort
    int port;

    @Test
    void entersSendsAndReadsTheRanking() throws Exception {
        var jury = story.jury("AT");
        var teacher = jury.cast().teacher();
        assertThat(get("/campaigns", teacher).body())
                .contains(jury.contest().toString(), "\"FR-5\"", "\"window\":\"OPEN\"");
        var entered = enter(jury, "first");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        var id = json(entered).path("id").asString();
        assertThat(entered.headers().firstValue("Location")).contains("/api/v1/entries/" + id);
        assertThat(json(enter(jury, "first")).path("id").asString()).isEqualTo(id);
        var seen = tag(entered);
        assertThat(tag(get("/entries/" + id, teacher))).isEqualTo(seen);

        var saved = put(id, teacher, seen, draft("Two harbours."));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(put(id, teacher, seen, draft("Overwritten.")).statusCode()).isEqualTo(412);
        assertThat(put(id, teacher, "\"x\"", draft("Overwritten.")).statusCode())
                .isEqualTo(412);
        assertThat(get("/entries/" + id, teacher).body())
                .contains("Two harbours.")
                .doesNotContain("Overwritten.");
        var missing = post("/entries/" + id + "/submit", teacher, "{}");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("criterion-K1", "This text is missing.", "imageConsent");

        assertThat(put(
                                id,
                                teacher,
                                tag(saved),
                                JSON.writeValueAsString(Map.of("category", "FR-5", "answers", ContestStory.answers())))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(post("/entries/" + id + "/submit", teacher, "{}"))
                        .path("state")
                        .asString())
                .isEqualTo("SUBMITTED");
        assertThat(post("/entries/" + id + "/submit", teacher, "{}").statusCode())
                .isEqualTo(409);
        story.admit(jury, ContestEntryId.of(id));
        marks(jury, id);
    }

    private void marks(Jury jury, String id) throws IOException, InterruptedException {
        var juror = jury.jurors().getFirst();
        var wrong = post("/entries/" + id + "/marks", juror, SHEET.formatted(21));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("points-K5", "Points go from 0 to 20.");
        assertThat(get("/campaigns/" + jury.contest() + "/ranking", juror).body())
                .contains("\"items\":[]");
        assertThat(post("/entries/" + id + "/marks", juror, SHEET.formatted(14)).statusCode())
                .isEqualTo(201);
        assertThat(post("/entries/" + id + "/marks", juror, SHEET.formatted(20)).statusCode())
                .isEqualTo(409);
        assertThat(post("/entries/" + id + "/marks", jury.jurors().getLast(), SHEET.formatted(10))
                        .statusCode())
                .isEqualTo(201);
        story.awaitRanking(jury);

        var standing = json(get("/campaigns/" + jury.contest() + "/ranking", jury.chair()))
                .path("items")
                .path(0)
                .path("entries")
                .path(0)
                .path("standing");
        assertThat(standing.path("mean").asDouble()).isEqualTo(78);
        assertThat(standing.path("spread").asDouble()).isEqualTo(4);
        assertThat(standing.path("place").asInt()).isEqualTo(1);
        assertThat(get("/campaigns/" + jury.contest() + "/ranking", jury.cast().teacher())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsOutsidersNothing() throws Exception {
        var jury = story.jury("HU");
        var id = story.beforeTheJury(jury).toString();
        for (var other : java.util.List.of(jury.cast().stranger(), jury.bound())) {
            assertThat(get("/entries/" + id, other).statusCode()).isEqualTo(404);
            assertThat(put(id, other, "*", draft("Mine.")).statusCode()).isEqualTo(404);
            assertThat(post("/entries/" + id + "/submit", other, "{}").statusCode())
                    .isEqualTo(404);
            assertThat(post("/entries/" + id + "/marks", other, SHEET.formatted(14))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(http().get("/api/v1/entries/" + id, "").statusCode()).isEqualTo(401);
        var nowhere =
                post("/campaigns/" + jury.contest() + "/entries", jury.cast().teacher(), "{\"projectId\":\"x\"}");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("projectId");
    }

    private HttpResponse<String> enter(Jury jury, String key) throws IOException, InterruptedException {
        return http().post(
                        "/api/v1/campaigns/" + jury.contest() + "/entries",
                        jury.cast().teacher().username(),
                        "{\"projectId\":\"" + jury.cast().project() + "\",\"category\":\"FR-5\"}",
                        "Idempotency-Key",
                        key);
    }

    private static String draft(String text) {
        return JSON.writeValueAsString(Map.of("category", "FR-5", "answers", Map.of("abstract", text)));
    }

    private HttpResponse<String> get(String path, PersonSummary person) throws IOException, InterruptedException {
        return http().get("/api/v1" + path, person.username());
    }

    private HttpResponse<String> post(String path, PersonSummary person, String json)
            throws IOException, InterruptedException {
        return http().post("/api/v1" + path, person.username(), json);
    }

    private HttpResponse<String> put(String id, PersonSummary person, String ifMatch, String json)
            throws IOException, InterruptedException {
        return Http.send(http().request("/api/v1/entries/" + id, person.username())
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .PUT(BodyPublishers.ofString(json)));
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
