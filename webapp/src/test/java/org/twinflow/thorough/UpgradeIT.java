package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.twinflow.Http;

/** This application on the data of an earlier one: all that was there is there, and the work goes on. */
@Tag("thorough")
class UpgradeIT {

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (var zip = new ZipInputStream(new ClassPathResource("saved/2026-1.zip").getInputStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    @Test
    void goesOnWithTheDataOfAnEarlierRelease() throws Exception {
        try (var jar = RunningJar.demo(folder)) {
            var http = jar.http(Work.PASSWORD);

            assertThat(SavedDatabase.instances(http))
                    .hasSizeGreaterThan(5)
                    .containsAll(JsonPath.<List<String>>read(facts(), "$.instances"));
            assertThat(http.sha256("/api/v1/documents/" + fact("document") + "/content", "coordinator"))
                    .isEqualTo(fact("sha256"));
            await().atMost(Duration.ofMinutes(10)) // the copy for others than its family is made after the upgrade
                    .ignoreExceptions()
                    .until(() ->
                            Hashes.of(SavedDatabase.paper(jar, fact("dossier"))).equals(fact("paperSha256")));
            await().atMost(Duration.ofMinutes(10))
                    .until(() -> http.get("/api/v1/search?q=" + fact("word"), "coordinator")
                            .body()
                            .contains(fact("document")));
            completes(http);
        }
    }

    @Test
    void doesNotStartWithoutTheMasterKeyAndMakesNoNewOne() throws Exception {
        var key = folder.resolve("data-keys/master.key");
        Files.delete(key);

        assertThat(RunningJar.refused(folder, "--spring.profiles.active=demo"))
                .contains("APPLICATION FAILED TO START", "master key is missing", key.toString(), "backup");
        assertThat(key).doesNotExist();
    }

    private void completes(Http http) throws IOException, InterruptedException {
        var task = "/api/v1/tasks/" + fact("task");
        assertThat(http.get(task, "coordinator").body()).contains("\"state\":\"mine\"");

        var answer = http.post(
                task + "/complete", "coordinator", "{\"values\":{\"result\":\"Answered, with a map of the quay.\"}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(http.get("/api/v1/tasks?view=me&size=200", "coordinator").body())
                .doesNotContain(fact("task"));
        assertThat(http.get("/api/v1/tasks?view=done&size=200", "coordinator").body())
                .contains(fact("task"));
    }

    private String fact(String name) throws IOException {
        return JsonPath.read(facts(), "$." + name);
    }

    private String facts() throws IOException {
        return Files.readString(folder.resolve(SavedDatabase.FACTS));
    }
}
