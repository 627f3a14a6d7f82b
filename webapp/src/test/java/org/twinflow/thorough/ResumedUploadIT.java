package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusExecutor;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.BadLine;

/** 200 MB over a line that breaks twelve times, to a server that is killed halfway: every byte comes once. */
@Tag("thorough")
@SuppressWarnings("NullAway.Init") // started by the test itself
class ResumedUploadIT {

    private static final int MEGABYTES = 200;
    private static final int SIZE = MEGABYTES * 1024 * 1024;
    private static final int CUTS = 12;
    private static final String TEACHER = "spain";

    @TempDir
    Path folder;

    private RunningJar jar;

    @Test
    void arrivesWholeAndOnce() throws Exception {
        var file = Noise.write(folder.resolve("film.bin"), 3, MEGABYTES);
        jar = RunningJar.demo(folder, "-Xmx512m");
        try (var line = new BadLine(jar.port(), SIZE / 40, CUTS, Long.getLong("twinflow.seed", 11))) {
            var project = School.project(jar.http(Work.PASSWORD), "Rivers that join us");
            var before = used(project);
            send(file, project, line);

            assertThat(line.cuts()).isGreaterThan(CUTS / 2);
            var http = jar.http(Work.PASSWORD);
            var found = JsonPath.<List<Map<String, Object>>>read(
                    http.get("/api/v1/projects/" + project + "/documents?folder=Films", TEACHER)
                            .body(),
                    "$.items");
            assertThat(found).hasSize(1);
            assertThat(found.getFirst()).containsEntry("sha256", Hashes.of(file));
            assertThat(used(project)).isEqualTo(before + SIZE);
            assertThat(jar.log()).doesNotContain("OutOfMemoryError");
        } finally {
            jar.close();
        }
    }

    /** What the bar of the library shows as used, in bytes. */
    private long used(String project) throws IOException, InterruptedException {
        var space = jar.http(Work.PASSWORD)
                .get("/api/v1/projects/" + project + "/space", TEACHER)
                .body();
        return JsonPath.<Number>read(space, "$.used").longValue();
    }

    private void send(Path file, String project, BadLine line) throws Exception {
        var client = new TusClient();
        client.setUploadCreationURL(
                URI.create("http://localhost:" + line.port() + "/api/v1/projects/" + project + "/uploads")
                        .toURL());
        client.enableResuming(new TusURLMemoryStore());
        client.setHeaders(Map.of("Authorization", "Basic " + base64(TEACHER + ":" + Work.PASSWORD)));
        var upload = new TusUpload(file.toFile());
        upload.setMetadata(Map.of("filename", "film.bin", "folder", "Films"));
        var executor = new TusExecutor() {

            private boolean killed;

            @Override
            protected void makeAttempt() throws ProtocolException, IOException {
                upload.setInputStream(Files.newInputStream(file));
                var uploader = client.resumeOrCreateUpload(upload);
                uploader.setChunkSize(256 * 1024);
                uploader.setRequestPayloadSize(8_000_000);
                while (uploader.uploadChunk() > -1) {
                    if (!killed && uploader.getOffset() > SIZE / 2) {
                        killed = true;
                        restart(line);
                    }
                }
                uploader.finish();
            }
        };
        var delays = new int[CUTS + 20];
        Arrays.fill(delays, 500);
        executor.setDelays(delays);
        assertThat(executor.makeAttempts()).isTrue();
    }

    private void restart(BadLine line) throws IOException {
        try {
            jar.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        jar = RunningJar.demo(folder, "-Xmx512m");
        line.lead(jar.port());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
