package org.twinflow.thorough;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.twinflow.Http;

/** The ids of the demonstration that the suites work with. */
final class School {

    private final String project;
    private final String application;
    private final String coordinator;
    private final String reviewer;
    private final AtomicInteger texts = new AtomicInteger();

    /** Opens an application for the label, which is written from then on. */
    School(Http http) throws IOException, InterruptedException {
        this.project = project(http, "Rivers that join us");
        this.coordinator = me(http, "coordinator");
        this.reviewer = me(http, "reviewer3");
        this.application = opened(http);
    }

    static String project(Http http, String title) throws IOException, InterruptedException {
        List<String> ids = JsonPath.read(
                http.get("/api/v1/projects", "coordinator").body(), "$.items[?(@.title=='" + title + "')].id");
        return ids.getFirst();
    }

    /** The first of the coordinator's open tasks of which that holds. */
    static String task(Http http, String condition) throws IOException, InterruptedException {
        var tasks = http.get("/api/v1/tasks?view=me&size=200", "coordinator").body();
        List<String> ids = JsonPath.read(tasks, "$.items[?(" + condition + ")].id");
        return ids.getFirst();
    }

    private static String opened(Http http) throws IOException, InterruptedException {
        var answer = http.post(
                "/api/v1/projects/" + project(http, "Bread and salt") + "/label-applications",
                "teacher",
                "{\"preliminary\":[true,true,true,true,true]}");
        return "/api/v1/label-applications/" + JsonPath.read(answer.body(), "$.id");
    }

    static String me(Http http, String account) throws IOException, InterruptedException {
        return JsonPath.read(http.get("/api/v1/me", account).body(), "$.id");
    }

    String path(String rest) {
        return "/api/v1/projects/" + project + rest;
    }

    String application() {
        return application;
    }

    String coordinator() {
        return coordinator;
    }

    String reviewer() {
        return reviewer;
    }

    int nextText() {
        return texts.incrementAndGet();
    }

    /** Sends a document under a key of its own: the same again is the same request. */
    HttpResponse<String> upload(Http http, Sample sample) throws IOException, InterruptedException {
        return http.upload(
                path("/documents"),
                "coordinator",
                sample.word(),
                sample.word() + ".txt",
                BodyPublishers.ofByteArray(sample.bytes()),
                "Idempotency-Key",
                sample.word());
    }

    /** All documents of the project as its list tells them: id, title and hash. */
    List<Map<String, String>> documents(Http http) throws IOException, InterruptedException {
        return documents(http, project);
    }

    static List<Map<String, String>> documents(Http http, String project) throws IOException, InterruptedException {
        var all = new ArrayList<Map<String, String>>();
        for (@Nullable String cursor = ""; cursor != null; ) {
            var at = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            var page = http.get("/api/v1/projects/" + project + "/documents?size=100" + at, "coordinator")
                    .body();
            all.addAll(JsonPath.<List<Map<String, String>>>read(page, "$.items[*]['id','title','sha256']"));
            cursor = JsonPath.read(page, "$.next");
        }
        return all;
    }
}
