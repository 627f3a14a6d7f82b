package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The disk of the data folder fills up; it is a small one of its own, which only root can mount. */
@Tag("thorough")
class FullDiskIT {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;
    private RunningJar jar;
    private Http http;
    private String path;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", disk.toString());
        assumeThat(mounted)
                .as("A small disk can be mounted (needs root); without it this suite says nothing")
                .isTrue();
        start();
        path = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
    }

    @AfterEach
    void unmount() throws Exception {
        if (jar != null) {
            jar.close();
        }
        if (mounted) {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void refusesWhatWouldTakeTheLastOfIt(String language) throws Exception {
        var before = upload("Before it", language);
        assertThat(before.statusCode()).isEqualTo(201);
        fill(50 * MEGABYTE);

        var refused = upload("One too many", language);

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail"))
                .isEqualTo(Said.in(Locale.of(language), "errors.507.text"));
        isThere(before);
        Files.delete(filler());
        isThere(upload("After it", language));
        isThere(before);
    }

    /** Others may fill a disk beside us to its last byte. */
    @Test
    void losesNothingWhenOthersFillItToTheLastByte() throws Exception {
        var before = upload("Before it", "en");
        fill(0);

        assertThat(upload("One too many", "en").statusCode()).isEqualTo(507);
        isThere(before);

        Files.delete(filler());
        var after = upload("After it", "en");
        isThere(after);
        jar.close();
        start();
        isThere(before);
        isThere(after);
    }

    private void start() {
        jar = RunningJar.demo(
                folder, "--twinflow.data-dir=" + disk.resolve("data"), "--twinflow.documents.min-free=60MB");
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

    private Path filler() {
        return disk.resolve("filler");
    }

    private void fill(long left) throws IOException {
        var chunk = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(chunk);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(disk).getUsableSpace()).isLessThan(chunk.length);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
