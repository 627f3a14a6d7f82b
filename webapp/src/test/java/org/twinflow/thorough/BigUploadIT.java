package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Said;

/** Large files in an application with little memory. */
@Tag("thorough")
class BigUploadIT {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int LIMIT = 250;

    /** Whose language is none of the pages', so that the browser's counts. */
    private static final String TEACHER = "spain";

    @TempDir
    Path folder;

    private RunningJar jar;
    private Http http;
    private String path;

    @BeforeEach
    void start() throws Exception {
        jar = RunningJar.demo(folder, "-Xmx512m");
        http = jar.http(Work.PASSWORD);
        path = "/api/v1/projects/" + School.project(http, "Rivers that join us") + "/documents";
    }

    @AfterEach
    void stop() {
        jar.close();
        assertThat(jar.log()).doesNotContain("OutOfMemoryError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void tellsAScriptThatThreeHundredMegabytesAreTooMany(String language) throws Exception {
        var said = Said.in(Locale.of(language), "errors.limit", LIMIT);

        for (var content : List.of(BodyPublishers.ofFile(zeros()), BodyPublishers.ofInputStream(this::endless))) {
            var answer = http.upload(path, TEACHER, "Too large", "large.bin", content, "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isEqualTo(said);
        }
        nothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void tellsAPersonThatThreeHundredMegabytesAreTooMany(String language) throws Exception {
        var answer = sendByPage(language);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(HtmlUtils.htmlUnescape(answer.body()))
                .contains(Said.in(Locale.of(language), "errors.limit", LIMIT), "<html lang=\"" + language);
        nothingIsLeft();
    }

    @Test
    void takesTwoOfTwoHundredMegabytesAtOnce() throws Exception {
        try (var senders = Executors.newFixedThreadPool(2)) {
            var answers = senders.invokeAll(List.of(send(1), send(2)));
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(jar.isAlive()).isTrue();
        assertThat(Files.list(folder.resolve("data/documents/arriving"))).isEmpty();
    }

    private Callable<Boolean> send(int seed) {
        return () -> {
            var file = Noise.write(folder.resolve("noise-" + seed), seed, 200);
            var answer = http.upload(path, TEACHER, "Film " + seed, "film.bin", BodyPublishers.ofFile(file));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            var content = "/api/v1/documents/" + JsonPath.read(answer.body(), "$.id") + "/content";
            return http.sha256(content, TEACHER).equals(Hashes.of(file));
        };
    }

    private HttpResponse<String> sendByPage(String language) throws IOException, InterruptedException {
        var pages = new Pages(jar.port()).signIn(TEACHER, Work.PASSWORD);
        var token = Pages.token(pages.get("/documents"));
        var head = """
                --x
                Content-Disposition: form-data; name="_csrf"

                %s
                --x
                Content-Disposition: form-data; name="file"; filename="large.bin"

                """.formatted(token).replace("\n", "\r\n");
        var project = path.split("/")[4];
        return pages.send(pages.request("/documents/in/" + project)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept-Language", language)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head, StandardCharsets.US_ASCII),
                        BodyPublishers.ofFile(zeros()),
                        BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    private void nothingIsLeft() throws IOException {
        for (var place : List.of("spool", "documents/arriving")) {
            try (var files = Files.walk(folder.resolve("data").resolve(place))) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    private Path zeros() throws IOException {
        var file = folder.resolve("zeros.bin");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(300 * MEGABYTE);
        }
        return file;
    }

    /** The same without telling its length before. */
    private InputStream endless() {
        try {
            return Files.newInputStream(zeros());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
