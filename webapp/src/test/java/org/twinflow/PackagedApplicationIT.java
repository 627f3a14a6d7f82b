package org.twinflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a school downloads: the jar, started as it is. */
class PackagedApplicationIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern LINK = Pattern.compile("/set-up\\?token=(\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Process application;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void startsEmptyAndLetsTheFirstAdministratorIn() throws Exception {
        var token = token();
        var form = get("/set-up?token=" + token);
        assertThat(get("/set-up?token=guessed")).contains("404").doesNotContain("name=\"password\"");

        post(
                "/set-up",
                form,
                "token=" + token
                        + "&givenName=Ana&familyName=Silva&username=ana&password=correct+horse&zone=Europe%2FLisbon");

        assertThat(new Http(port).get("/actuator/prometheus", "ana").statusCode())
                .isEqualTo(200);
        assertThat(new Http(port).get("/set-up?token=" + token, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatItAnsweredWhenItIsKilled() throws Exception {
        var token = token();
        post(
                "/set-up",
                get("/set-up?token=" + token),
                "token=" + token
                        + "&givenName=Ana&familyName=Silva&username=ana&password=correct+horse&zone=Europe%2FLisbon");

        application.destroyForcibly().waitFor();
        start();

        assertThat(new Http(port).get("/api/v1/me", "ana").body()).contains("Silva");
    }

    @BeforeEach
    void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        application = new ProcessBuilder(
                        JAVA.toString(),
                        "-jar",
                        Path.of("target/twinflow.jar").toAbsolutePath().toString(),
                        "--server.port=" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        await().atMost(Duration.ofMinutes(4))
                .ignoreException(ConnectException.class)
                .until(() -> new Http(port).get("/actuator/health", "").body().contains("UP"));
    }

    private Path log() {
        return folder.resolve("application.log");
    }

    private String token() {
        return await().until(
                        () -> LINK.matcher(Files.readString(log()))
                                .results()
                                .map(link -> link.group(1))
                                .toList(),
                        links -> !links.isEmpty())
                .getFirst();
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = browser.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
        return answer.statusCode() + "\n" + answer.body();
    }

    private void post(String path, String page, String fields) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        var body = fields + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        var answer = browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
