package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/** The disk of the search index fills up while there is room for all else: what was found is found, what comes waits. */
@Tag("thorough")
class FullIndexDiskIT {

    private static final String MISSED = "The search index did not take in a change";
    private static final Duration LONG = Duration.ofMinutes(8);

    @TempDir
    Path folder;

    private SmallDisk disk;
    private RunningJar jar;
    private Http http;
    private String path;

    /** What was handed in, by its word: the id of the document. */
    private final Map<String, String> documents = new LinkedHashMap<>();

    @BeforeEach
    void start() throws Exception {
        disk = SmallDisk.mount(folder.resolve("disk"), 64);
        jar = RunningJar.demo(folder, "--twinflow.search.root=" + disk.folder().resolve("index"));
        http = jar.http(Work.PASSWORD);
        path = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
        for (var number = 0; number < 3; number++) {
            handIn("before" + number);
        }
        allAreFound();
    }

    @AfterEach
    void stop() throws Exception {
        if (jar != null) {
            jar.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void goesOnAfterAChangeThatFoundNoRoom() throws Exception {
        disk.fill(0);

        for (var number = 0; number < 3; number++) {
            handIn("meanwhile" + number);
        }
        await().atMost(LONG).until(() -> jar.log().contains(MISSED));

        catchesUp();
    }

    /** Enough room for each change by itself, not for writing several of them anew as one. */
    @Test
    void goesOnAfterAMergeThatFoundNoRoom() throws Exception {
        disk.fill(6_000_000);

        for (var number = 0; number < 60 && !jar.log().contains(MISSED); number++) {
            var word = "meanwhile" + number;
            handIn(word);
            await().atMost(LONG).until(() -> jar.log().contains(MISSED) || isFound(word));
        }
        assertThat(jar.log()).contains(MISSED);

        catchesUp();
    }

    /** Nothing is lost while there is no room, and nobody has to do anything once there is. */
    private void catchesUp() throws Exception {
        handIn("late");
        for (var number = 0; number < 3; number++) {
            assertThat(isFound("before" + number)).isTrue();
        }
        assertThat(http.get("/api/v1/search?q=meanwhile", "coordinator").statusCode())
                .isEqualTo(200);
        allAreThere();
        var refused = count(MISSED);

        disk.clear();
        var begin = System.nanoTime();
        allAreFound();

        System.out.printf(
                "%d documents; %d times no room; all found %d s after there was%n",
                documents.size(), refused, (System.nanoTime() - begin) / 1_000_000_000L);
        allAreThere();
        assertThat(jar.isAlive()).isTrue();
        assertThat(jar.log()).doesNotContain("The search index is damaged");
    }

    private void handIn(String word) throws IOException, InterruptedException {
        var answer = http.upload(path, "coordinator", word, word + ".txt", text(word));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        documents.put(word, JsonPath.read(answer.body(), "$.id"));
    }

    /** Its word, and so many others that stand nowhere else that the index grows by them. */
    private static byte[] text(String word) {
        var random = new Random(word.hashCode());
        var text = new StringBuilder(word).append(".\n");
        for (var number = 0; number < 20_000; number++) {
            text.append(Long.toString(random.nextLong(1L << 40), 36)).append(number % 12 == 11 ? ".\n" : " ");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void allAreFound() {
        documents.forEach((word, id) -> await("all are found").atMost(LONG).until(() -> isFound(word)));
    }

    private void allAreThere() throws IOException, InterruptedException {
        for (var document : documents.entrySet()) {
            assertThat(http.sha256("/api/v1/documents/" + document.getValue() + "/content", "coordinator"))
                    .isEqualTo(Hashes.of(text(document.getKey())));
        }
    }

    private boolean isFound(String word) throws IOException, InterruptedException {
        return http.get("/api/v1/search?q=" + word, "coordinator").body().contains("\"total\":1,");
    }

    private int count(String words) {
        return jar.log().split(words, -1).length - 1;
    }
}
