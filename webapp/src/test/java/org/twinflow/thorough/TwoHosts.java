package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.twinflow.Http;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.people.PersonSummary;
import org.twinflow.previews.Previews;

/** The whole application under two names: {@code localhost} for its pages, {@code 127.0.0.1} for files. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
abstract class TwoHosts {

    static final int PORT = freePort();
    static final String APPLICATION = "http://localhost:" + PORT;
    static final String FILES = "http://127.0.0.1:" + PORT;
    static final Duration VALID = Duration.ofSeconds(8);

    @DynamicPropertySource
    static void twoNames(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("twinflow.public-url", () -> APPLICATION);
        registry.add("twinflow.files.url", () -> FILES);
        registry.add("twinflow.files.valid", () -> VALID.toSeconds() + "s");
    }

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Documents documents;

    @Autowired
    Previews previews;

    final Http http = new Http(PORT);
    Partners partners;

    @BeforeEach
    void partners() {
        partners = partnership.make();
    }

    URI way(String path) throws Exception {
        return way(path, partners.teacher());
    }

    URI way(String path, PersonSummary person) throws Exception {
        var answer = http.get(path, person.username());
        assertThat(answer.statusCode()).isEqualTo(303);
        var way = URI.create(answer.headers().firstValue("location").orElseThrow());
        assertThat(way.toString()).startsWith(FILES + "/files/");
        return way;
    }

    static HttpResponse<String> send(URI address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        return HttpClient.newHttpClient()
                .send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    DocumentId stored(String filename, byte[] content) {
        var wanted = NewDocument.inProject(
                partners.project().id().id(), filename, "", AudienceLevel.MEMBERS, Upload.of(filename), "en");
        var id = documents
                .store(wanted, new ByteArrayInputStream(content), reader(partners.teacher()))
                .id();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !previews.of(id, 1, reader(partners.teacher())).waits());
        return id;
    }

    Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
