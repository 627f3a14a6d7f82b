package org.twinflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinflow.thorough.RunningJar;

/** What a school downloads: the jar, started as it is. */
class PackagedApplicationIT {

    private static final Pattern LINK = Pattern.compile("/set-up\\?token=(\\S+)");

    @TempDir
    Path folder;

    private RunningJar application;
    private Http http;

    @BeforeEach
    void start() {
        application = RunningJar.start(folder);
        http = application.http(Persons.PASSWORD);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void startsEmptyAndLetsTheFirstAdministratorIn() throws Exception {
        var token = token();
        var guess = new Pages(application.port()).get("/set-up?token=guessed");
        assertThat(guess.statusCode()).isEqualTo(404);
        assertThat(guess.body()).doesNotContain("name=\"password\"");

        setUp(token);

        assertThat(http.get("/actuator/prometheus", "ana").statusCode()).isEqualTo(200);
        assertThat(http.get("/set-up?token=" + token, "").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatItAnsweredWhenItIsKilled() throws Exception {
        setUp(token());

        application.kill();
        start();

        assertThat(http.get("/api/v1/me", "ana").body()).contains("Silva");
    }

    private void setUp(String token) throws IOException, InterruptedException {
        var pages = new Pages(application.port());
        var answer = pages.post(
                "/set-up",
                pages.get("/set-up?token=" + token),
                Map.of(
                        "token", token,
                        "givenName", "Ana",
                        "familyName", "Silva",
                        "username", "ana",
                        "password", Persons.PASSWORD,
                        "zone", "Europe/Lisbon"));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String token() {
        return await().until(
                        () -> LINK.matcher(application.log())
                                .results()
                                .map(link -> link.group(1))
                                .toList(),
                        links -> !links.isEmpty())
                .getFirst();
    }
}
