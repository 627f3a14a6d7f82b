package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Pages;
import org.twinflow.Persons;
import org.twinflow.audit.Audit;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Classification;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentChange;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;

/** Files from a host of their own over the wire: who gets them there, and what else is there for whom. */
@Tag("thorough")
class SecondHostTests extends TwoHosts {

    @Autowired
    Persons persons;

    @Autowired
    DocumentCare care;

    @Autowired
    Audit audit;

    @Test
    void leadsAScriptOfAProgramThereToo() throws Exception {
        var id = stored("plan.txt", MadeFiles.bytes("Salt pans"));
        var path = "/api/v1/documents/" + id + "/content";

        assertThat(http.get(path, "").statusCode()).isEqualTo(401);
        assertThat(http.get(path, partners.stranger().username()).statusCode()).isEqualTo(404);
        var file = send(way(path));
        assertThat(file.body()).isEqualTo("Salt pans");
        var tag = file.headers().firstValue("etag").orElseThrow();
        assertThat(send(way(path), "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void givesNothingToThoseWhoMayNoLongerSeeIt() throws Exception {
        var id = stored("plan.txt", MadeFiles.bytes("Salt pans"));
        var path = "/api/v1/documents/" + id + "/content";
        var pupils = way(path, partners.pupil());
        assertThat(send(pupils).statusCode()).isEqualTo(200);

        care.change(
                id,
                new DocumentChange("plan.txt", "", "", List.of(), AudienceLevel.TEACHERS),
                reader(partners.teacher()));

        var refused = send(pupils);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("Salt");
        assertThat(refused.headers().firstValue("set-cookie")).isEmpty();
        var over = way(path);
        Thread.sleep(VALID.plusSeconds(1).toMillis());
        assertThat(send(over).statusCode()).isEqualTo(404);
        assertThat(send(over).body()).contains("good for a few minutes");
    }

    @Test
    void writesDownOnceWhoReadAPaperAndWhoTried() throws Exception {
        var paper = documents
                .file(
                        NewDocument.personal(
                                partners.pupil().id(),
                                Classification.PERSONAL,
                                partners.project().id().id(),
                                "Identity card",
                                Set.of("person:" + partners.coordinator().id()),
                                Upload.of("card.txt"),
                                "en"),
                        new ByteArrayInputStream(MadeFiles.bytes("No. 7")),
                        partners.coordinator().id())
                .id();
        var path = "/api/v1/documents/" + paper + "/content";

        assertThat(http.get(path, partners.partner().username()).statusCode()).isEqualTo(404);
        await().untilAsserted(
                        () -> assertThat(entries("attempt.refused", paper)).isEqualTo(1));
        var way = way(path, partners.coordinator());
        assertThat(entries("document.read", paper)).isZero();
        assertThat(send(way).body()).isEqualTo("No. 7");
        assertThat(entries("document.read", paper)).isEqualTo(1);
    }

    @Test
    void keepsTheTwoHostsApart() throws Exception {
        var id = stored("plan.txt", MadeFiles.bytes("Salt pans"));
        var ticket = way("/api/v1/documents/" + id + "/content").getPath();
        var cookies = new Pages(PORT)
                .signIn(partners.teacher().username(), Persons.PASSWORD)
                .cookies();

        for (var path : List.of(
                "/",
                "/sign-in",
                "/account",
                "/documents",
                "/css/twinflow.css",
                "/actuator/health",
                "/api/v1/me",
                "/engine-rest/version",
                "/error",
                "/files",
                "/files/",
                ticket + "/",
                ticket + "x",
                "/files/..;/sign-in")) {
            var answer = raw("GET", path, "127.0.0.1:" + PORT, "Cookie: " + cookies);
            assertThat(answer).as(path).startsWith("HTTP/1.1 404").doesNotContainIgnoringCase("set-cookie");
        }
        assertThat(raw("POST", "/sign-in", "127.0.0.1:" + PORT, "Content-Length: 0"))
                .startsWith("HTTP/1.1 404");
        assertThat(raw("GET", ticket, "127.0.0.1:" + PORT, "Cookie: " + cookies))
                .startsWith("HTTP/1.1 200")
                .doesNotContainIgnoringCase("set-cookie");
        assertThat(raw("HEAD", ticket, "127.0.0.1:" + PORT, "Accept: */*"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Salt pans");
        for (var name :
                List.of("localhost:" + PORT, "localhost", "127.0.0.1.", "127.0.0.1.evil.example", "evil.example", "")) {
            assertThat(raw("GET", ticket, name, "Accept: text/html")).as(name).startsWith("HTTP/1.1 404");
            assertThat(raw("GET", ticket, name, "Cookie: " + cookies)).as(name).startsWith("HTTP/1.1 404");
        }
        assertThat(raw("GET", "/sign-in", "localhost", "Accept: text/html"))
                .contains("connect-src 'self' " + FILES + ";", "media-src 'self' " + FILES + ";")
                .contains("img-src 'self' data: blob:;", "script-src 'self';");
    }

    /** Written by hand: no client lets one lie about the host. */
    private static String raw(String method, String path, String host, String header) throws IOException {
        try (var socket = new Socket("127.0.0.1", PORT)) {
            socket.setSoTimeout(30_000);
            var request = "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, host, header);
            socket.getOutputStream().write(MadeFiles.bytes(request));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int entries(String action, DocumentId paper) {
        return audit.latest(null, action, "document:" + paper, 10, persons.reader(persons.administrator()))
                .items()
                .size();
    }
}
