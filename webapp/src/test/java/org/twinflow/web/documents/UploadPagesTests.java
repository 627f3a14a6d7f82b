package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;

@Web
class UploadPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    private Http http;
    private Partners partners;
    private Pages pages;
    private String token;

    @BeforeEach
    void signIn() throws Exception {
        http = new Http(port);
        partners = partnership.make();
        pages = new Pages(port).signIn(partners.teacher().username(), Persons.PASSWORD);
        token = Pages.token(pages.get("/account"));
    }

    @Test
    void tellsOfEachOfSeveralFilesWithoutAScript() throws Exception {
        var answer = send("", part("bus.txt", "The bus") + part("tool.exe", "MZ") + part("3 Trip/map.txt", "The map"));
        var results = HtmlUtils.htmlUnescape(follow(answer).body());

        assertThat(results).contains("2 of 3 stored", "bus.txt", "“tool.exe” is a program", "3 Trip/map.txt");
        assertThat(JsonPath.<List<String>>read(listed(), "$.items[*].folder")).containsExactlyInAnyOrder("", "3 Trip");
    }

    @Test
    void opensTheDocumentWhereItIsOneFile() throws Exception {
        assertThat(follow(send("", part("bus.txt", "The bus"))).body()).contains("bus.txt", "data-toast");
    }

    @Test
    void warnsWhereTheSameFileIsThereAlready() throws Exception {
        send("", part("bus.txt", "The bus"));

        var results = follow(send("", part("again.txt", "The bus"))).body();

        assertThat(results).contains("The same file is already here:", "Discard mine");
    }

    @Test
    void saysNothingOfTheSameFileToWhoMayNotSeeIt() throws Exception {
        http.upload(
                partners.api("/documents?audience=TEACHERS"),
                partners.coordinator().username(),
                "Secret",
                "secret.txt",
                "The bus".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        pages = new Pages(port).signIn(partners.pupil().username(), Persons.PASSWORD);
        token = Pages.token(pages.get("/account"));

        var queued = send("/files", part("bus.txt", "The bus"));

        assertThat(queued.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<List<Object>>read(queued.body(), "$.same")).isEmpty();
    }

    @Test
    void namesWhatIsNearlyTheSameOnceItIsRead() throws Exception {
        var text = IntStream.range(0, 80).mapToObj(number -> "word" + number).collect(Collectors.joining(" "));
        var first = stored(part("first.txt", text));
        read(first);
        var second = stored(part("second.txt", text + " and more"));

        var answer = read(second);

        assertThat(JsonPath.<List<String>>read(answer, "$.nearly[*].href")).containsExactly("/documents/d/" + first);
        assertThat(HtmlUtils.htmlUnescape(pages.get("/documents/d/" + second).body()))
                .contains("Nearly the same as:", "of the text is the same", "compare?with=" + first);
        assertThat(pages.get("/documents/d/" + first).body()).doesNotContain("Nearly the same as:");
        assertThat(HtmlUtils.htmlUnescape(pages.get("/documents/d/" + second + "/compare?with=" + first)
                        .body()))
                .contains("Compare two documents", "first.txt", "second.txt", "2 words added");
    }

    private String stored(String part) throws IOException, InterruptedException {
        return JsonPath.read(send("/files", part).body(), "$.id");
    }

    /** What the queue is told of a file that has been looked at. */
    private String read(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> pages.send(pages.request("/documents/d/" + id + "/stored")
                                        .setHeader("Accept", "application/json"))
                                .body(),
                        body -> JsonPath.<Boolean>read(body, "$.known"));
    }

    @Test
    void storesOnceWhatTheQueueSendsTwice() throws Exception {
        var key = UUID.randomUUID().toString();

        var first = send("/files", part("bus.txt", "The bus"), "Idempotency-Key", key);
        var again = send("/files", part("bus.txt", "The bus"), "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(again.body(), "$.id")).isEqualTo(JsonPath.read(first.body(), "$.id"));
        assertThat(JsonPath.<List<Object>>read(listed(), "$.items")).hasSize(1);
    }

    @Test
    void tellsTheQueueWhyAFileIsRefused() throws Exception {
        var answer = send("/files", part("tool.exe", "MZ"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("tool.exe", "program");
    }

    private HttpResponse<String> send(String to, String parts, String... headers)
            throws IOException, InterruptedException {
        var request = pages.request("/documents/in/" + partners.project().id() + to + "?_csrf=" + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(parts + "--x--\r\n"));
        if (to.equals("/files")) {
            request.setHeader("Accept", "application/json");
        }
        return pages.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String part(String filename, String text) {
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n";
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return pages.get(location.replaceFirst("^http://[^/]+", ""));
    }

    private String listed() throws IOException, InterruptedException {
        return http.get(partners.api("/documents"), partners.teacher().username())
                .body();
    }
}
