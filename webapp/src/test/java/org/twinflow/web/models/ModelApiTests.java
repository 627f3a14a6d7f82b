package org.twinflow.web.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Http;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import tools.jackson.databind.json.JsonMapper;

@Web
class ModelApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Persons persons;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @LocalServerPort
    int port;

    String key = "";
    String admin = "";

    @BeforeEach
    void aModelOfItsOwn() {
        key = "kitchen-duty-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        admin = persons.administrator().username();
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        var teacher = persons.teacher().username();
        assertThat(http().get("/api/v1/models", admin).statusCode()).isEqualTo(200);
        assertThat(http().get("/api/v1/models", teacher).statusCode()).isEqualTo(403);
        assertThat(http().get("/api/v1/models", "").statusCode()).isEqualTo(401);
        assertThat(http().get("/api/v1/operations/instances", admin).statusCode())
                .isEqualTo(200);
        assertThat(http().get("/api/v1/operations/instances", teacher).statusCode())
                .isEqualTo(403);
        assertThat(http().get("/api/v1/operations/incidents", teacher).statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsADraftOverWhichSomebodyElseHasSaved() throws Exception {
        var first = save("Wash up", KitchenDuty.ADMINISTRATORS, "*");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var seen = first.headers().firstValue("ETag").orElseThrow();
        assertThat(save("Wash the dishes", KitchenDuty.ADMINISTRATORS, seen).statusCode())
                .isEqualTo(200);
        assertThat(save("Dry up", KitchenDuty.ADMINISTRATORS, seen).statusCode())
                .isEqualTo(412);
        assertThat(http().get(draft(), admin).body())
                .contains("Wash the dishes")
                .doesNotContain("Dry up");
    }

    @Test
    void refusesToDeployWhatARuleForbids() throws Exception {
        var saved = save("Wash up", "", "*");
        assertThat(saved.body()).contains("\"rule\":\"task.somebody\"", "\"element\":\"washUp\"");
        assertThat(http().post(path("lint"), admin, "{}").body()).contains("\"severity\":\"error\"");
        var deployed = http().post(path("deploy"), admin, "{}");
        assertThat(deployed.statusCode()).isEqualTo(409);
        assertThat(deployed.body()).contains("\"findings\"", "task.somebody");
        assertThat(http().get(path("versions"), admin).body()).contains("\"items\":[]");
    }

    @Test
    void givesTheNextCaseTheNewNameAndLeavesTheRunningOneItsOwn() throws Exception {
        deploy("Wash up", 1);
        var running = start();
        deploy("Wash the dishes", 2);
        var next = start();

        assertThat(tasks.about(running)).extracting(TaskDetails::name).containsExactly("Wash up");
        assertThat(tasks.about(next)).extracting(TaskDetails::name).containsExactly("Wash the dishes");
        assertThat(JSON.readTree(http().get("/api/v1/operations/instances?process=" + key, admin)
                                .body())
                        .path("items"))
                .extracting(
                        found -> found.path("version").asInt(),
                        found -> found.path("waitingAt").path(0).asString())
                .containsExactlyInAnyOrder(tuple(1, "washUp"), tuple(2, "washUp"));
    }

    private void deploy(String name, int version) throws IOException, InterruptedException {
        var saved = save(name, KitchenDuty.ADMINISTRATORS, "*");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var deployed = http().post(
                        path("deploy"),
                        admin,
                        "{\"note\":\"Because\"}",
                        "If-Match",
                        saved.headers().firstValue("ETag").orElseThrow());
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        assertThat(JSON.readTree(deployed.body()).path("version").asInt()).isEqualTo(version);
    }

    private String start() {
        var subject = UUID.randomUUID().toString();
        processes.start(key, subject, Map.of());
        return subject;
    }

    private HttpResponse<String> save(String name, String who, String seen) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("files", KitchenDuty.files(key, name, who)));
        return Http.send(http().request(draft(), admin)
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .PUT(BodyPublishers.ofString(body)));
    }

    private String draft() {
        return path("draft");
    }

    private String path(String end) {
        return "/api/v1/models/" + key + "/" + end;
    }

    private Http http() {
        return new Http(port);
    }
}
