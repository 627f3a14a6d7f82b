package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.Http;

/** The process that reads files is killed while it reads one. */
@Tag("thorough")
class KilledReaderIT {

    private static final Set<String> FINAL = Set.of("READY", "READY_WITH_LOSS", "UNREADABLE", "QUARANTINED");

    @TempDir
    Path folder;

    private RunningJar jar;
    private Http http;
    private String path;

    @BeforeEach
    void start() throws Exception {
        jar = RunningJar.demo(folder);
        http = jar.http(Work.PASSWORD);
        path = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
    }

    @AfterEach
    void stop() {
        jar.close();
    }

    @Test
    void readsTheFileAgainAndGoesOn() throws Exception {
        settle(upload("Before it", "before.txt", "The demonstration has been read.".getBytes(StandardCharsets.UTF_8)));
        var large = upload("Large", "large.docx", docx("kingfisherword", 15_000));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> state(large).equals("READING"));

        assertThat(jar.readers()).isNotEmpty().allMatch(ProcessHandle::destroyForcibly);

        assertThat(settle(large)).isEqualTo("READY");
        assertThat(jar.log()).contains(large + " version 1 is to be read again");
        await().until(() -> http.get("/api/v1/search?q=kingfisherword", "coordinator")
                .body()
                .contains("\"total\":1,"));
        assertThat(settle(upload("After it", "after.docx", docx("afterwards", 3))))
                .isEqualTo("READY");
        assertThat(jar.isAlive()).isTrue();
    }

    private String upload(String title, String filename, byte[] content) throws IOException, InterruptedException {
        return JsonPath.read(
                http.upload(path, "coordinator", title, filename, content).body(), "$.id");
    }

    private String settle(String document) {
        return await().atMost(Duration.ofMinutes(3)).until(() -> state(document), FINAL::contains);
    }

    private String state(String document) throws IOException, InterruptedException {
        return JsonPath.read(
                http.get("/api/v1/documents/" + document, "coordinator").body(), "$.state");
    }

    private static byte[] docx(String word, int paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var number = 0; number < paragraphs; number++) {
                document.createParagraph().createRun().setText(word + " and the river on day " + number);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
