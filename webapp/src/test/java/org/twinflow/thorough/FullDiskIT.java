package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinflow.Http;
import org.twinflow.Said;

/** The disk of the data folder fills up. */
@Tag("thorough")
class FullDiskIT {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private SmallDisk disk;
    private RunningJar jar;
    private Http http;
    private String path;
    private String coordinator;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mount(folder.resolve("disk"), 256);
        start();
        path = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
        coordinator = School.me(http, "coordinator");
    }

    @AfterEach
    void unmount() throws Exception {
        if (jar != null) {
            jar.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void refusesWhatWouldTakeTheLastOfIt(String language) throws Exception {
        var before = upload("Before it", language);
        assertThat(before.statusCode()).isEqualTo(201);
        disk.fill(50 * MEGABYTE);

        var refused = upload("One too many", language);

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail"))
                .isEqualTo(Said.in(Locale.of(language), "errors.507.text"));
        isThere(before);
        disk.clear();
        isThere(upload("After it", language));
        isThere(before);
    }

    /** Others may fill a disk beside us to its last byte. */
    @Test
    void losesNothingWhenOthersFillItToTheLastByte() throws Exception {
        var before = upload("Before it", "en");
        disk.fill(0);

        assertThat(upload("One too many", "en").statusCode()).isEqualTo(507);
        isThere(before);

        disk.clear();
        var after = upload("After it", "en");
        isThere(after);
        jar.close();
        start();
        isThere(before);
        isThere(after);
    }

    /** The database is on the same disk, and closes itself when it cannot write. */
    @Test
    void losesNothingWhenTheDatabaseHasNoRoom() throws Exception {
        var before = upload("Before it", "en");
        var task = assign("Before it");
        assertThat(task.statusCode()).as(task.body()).isEqualTo(201);
        disk.fill(0);

        var refused = await().atMost(Duration.ofMinutes(1)) // it has some room inside of its file
                .until(() -> assign("One too many"), answer -> answer.statusCode() != 201);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(507);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail"))
                .isEqualTo(Said.in(Locale.FRENCH, "errors.507.text"));
        isThereSoon(before, task);

        disk.clear();
        await().atMost(Duration.ofMinutes(1)).until(() -> assign("After it").statusCode(), status -> status == 201);
        var after = upload("After it", "en");
        isThereSoon(after, task);
        jar.close();
        start();
        isThereSoon(before, task);
        isThere(after);
    }

    private HttpResponse<String> assign(String title) throws IOException, InterruptedException {
        return http.post(path.replace("/documents", "/assignments"), "coordinator", """
                {"title":"%s","instructions":"Look.","kind":"PERSON","target":"%s","due":"%s"}\
                """.formatted(
                        title, coordinator, LocalDate.now(ZoneOffset.UTC).plusDays(5)));
    }

    /** Whoever holds a connection that the database has closed is told so once. */
    private void isThereSoon(HttpResponse<String> document, HttpResponse<String> task) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            isThere(document);
            var one = path.replace("/documents", "/assignments/") + JsonPath.read(task.body(), "$.id");
            assertThat(http.get(one, "coordinator").statusCode()).isEqualTo(200);
        });
    }

    private void start() {
        jar = RunningJar.demo(
                folder, "--twinflow.data-dir=" + disk.folder().resolve("data"), "--twinflow.documents.min-free=60MB");
        http = jar.http(Work.PASSWORD);
    }

    private HttpResponse<String> upload(String title, String language) throws IOException, InterruptedException {
        return http.upload(path, "coordinator", title, "a.txt", new byte[] {'a', 'b'}, "Accept-Language", language);
    }

    private void isThere(HttpResponse<String> stored) throws IOException, InterruptedException {
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        String id = JsonPath.read(stored.body(), "$.id");
        assertThat(http.sha256("/api/v1/documents/" + id + "/content", "coordinator"))
                .isEqualTo(JsonPath.read(stored.body(), "$.sha256"));
    }
}
