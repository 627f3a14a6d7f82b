package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusExecutor;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.BadLine;
import org.twinflow.Http;
import org.twinflow.Pages;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Said;
import org.twinflow.Web;
import org.twinflow.documents.Documents;

@Web
class ResumableUploadTests {

    private static final int CUTS = 5;

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    Documents documents;

    private Http http;
    private Partners partners;
    private String teacher;

    @BeforeEach
    void aProject() {
        http = new Http(port);
        partners = partnership.make();
        teacher = partners.teacher().username();
    }

    @Test
    void storesEveryByteOnceOverALineThatBreaks() throws Exception {
        var content = new byte[6_000_000];
        new Random(7).nextBytes(content);
        try (var line = new BadLine(port, 600_000, CUTS, 7)) {
            send(line.port(), content);

            assertThat(line.cuts()).isGreaterThanOrEqualTo(3);
        }

        var stored = stored();
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst()).containsEntry("sha256", sha256(content)).containsEntry("title", "river");
    }

    @Test
    void storesOnceWhatIsFinishedTwice() throws Exception {
        var upload = begin(teacher, 5, "once.txt");

        var first = patch(upload, teacher, 0, "12345");
        var again = patch(upload, teacher, 0, "12345");
        var asked = head(upload, teacher);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Twinflow-Document")).isPresent();
        assertThat(again.headers().firstValue("Twinflow-Document"))
                .isEqualTo(first.headers().firstValue("Twinflow-Document"));
        assertThat(asked.headers().firstValue("Upload-Offset")).hasValue("5");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        var upload = begin(teacher, 10, "halves.txt");
        patch(upload, teacher, 0, "first");

        assertThat(head(upload, teacher).headers().firstValue("Upload-Offset")).hasValue("5");
        assertThat(stored()).isEmpty();
        assertThat(patch(upload, teacher, 0, "wrong").statusCode()).isEqualTo(409);
        assertThat(patch(upload, teacher, 5, "-last").statusCode()).isEqualTo(204);
        assertThat(http.get("/api/v1/documents/" + stored().getFirst().get("id") + "/content", teacher)
                        .body())
                .isEqualTo("first-last");
    }

    @Test
    void isNotThereForAnybodyElse() throws Exception {
        var upload = begin(teacher, 5, "mine.txt");

        assertThat(head(upload, partners.coordinator().username()).statusCode()).isEqualTo(404);
        assertThat(patch(upload, partners.coordinator().username(), 0, "12345").statusCode())
                .isEqualTo(404);
        assertThat(head(upload, partners.stranger().username()).statusCode()).isEqualTo(404);
        assertThat(patch(upload, teacher, 0, "12345").statusCode()).isEqualTo(204);
    }

    @Test
    void isNotTakenFromAProjectToAnother() throws Exception {
        var upload = begin(teacher, 5, "mine.txt");
        var other = partnership.make();
        var elsewhere = upload.replace(
                partners.project().id().toString(), other.project().id().toString());

        assertThat(patch(elsewhere, teacher, 0, "12345").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesBeforeTheFirstByteWhatMayNotBe() throws Exception {
        assertThat(create(partners.stranger().username(), "5", "a.txt", "MEMBERS")
                        .statusCode())
                .isEqualTo(404);
        var byPupil = create(partners.pupil().username(), "5", "a.txt", "PUBLIC");
        assertThat(byPupil.statusCode()).isEqualTo(403);
        assertThat(detail(byPupil)).isEqualTo(Said.in(Locale.ENGLISH, "documents.upload.members"));
        var tooLarge = create(teacher, Long.toString(documents.limit() + 1), "a.txt", "MEMBERS");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(detail(tooLarge))
                .isEqualTo(Said.in(Locale.ENGLISH, "errors.limit", documents.limit() / 1024 / 1024));
        assertThat(create(teacher, "", "a.txt", "MEMBERS").statusCode()).isEqualTo(400);
        assertThat(create(teacher, "5", "a.txt", "MOON").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAProgramAtTheEndWithASentence() throws Exception {
        var upload = begin(teacher, 2, "tool.exe");

        var answer = patch(upload, teacher, 0, "MZ");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(detail(answer)).isEqualTo(Said.in(Locale.ENGLISH, "documents.program", "tool.exe"));
        assertThat(head(upload, teacher).statusCode()).isEqualTo(404);
        assertThat(stored()).isEmpty();
    }

    @Test
    void wantsTheTokenOfThePage() throws Exception {
        var pages = new Pages(port).signIn(teacher, Persons.PASSWORD);
        var path = "/documents/in/" + partners.project().id() + "/tus";
        var token = Pages.token(pages.get("/account"));

        var without = pages.send(announced(pages.request(path), "5", "p.txt", "MEMBERS"));
        var with = pages.send(announced(pages.request(path).header("X-CSRF-TOKEN", token), "5", "p.txt", "MEMBERS"));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(with.statusCode()).as(with.body()).isEqualTo(201);
    }

    private void send(int through, byte[] content) throws Exception {
        var client = new TusClient();
        client.setUploadCreationURL(
                URI.create("http://localhost:" + through + path()).toURL());
        client.enableResuming(new TusURLMemoryStore());
        client.setHeaders(Map.of("Authorization", basic(teacher)));
        client.setConnectTimeout(5_000);
        var upload = new TusUpload();
        upload.setFingerprint("river");
        upload.setSize(content.length);
        upload.setMetadata(Map.of("filename", "river.bin", "folder", "Rivers/2026"));
        var executor = new TusExecutor() {
            @Override
            protected void makeAttempt() throws io.tus.java.client.ProtocolException, IOException {
                upload.setInputStream(new ByteArrayInputStream(content));
                var uploader = client.resumeOrCreateUpload(upload);
                uploader.setChunkSize(64 * 1024);
                uploader.setRequestPayloadSize(2_000_000);
                while (uploader.uploadChunk() > -1) {
                    // the next chunk
                }
                uploader.finish();
            }
        };
        executor.setDelays(new int[] {50, 100, 200, 400, 800, 1600, 1600, 1600, 1600, 1600, 1600, 1600});
        assertThat(executor.makeAttempts()).isTrue();
    }

    private String begin(String account, long length, String filename) throws Exception {
        var answer = create(account, Long.toString(length), filename, "MEMBERS");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> create(String account, String length, String filename, String audience)
            throws IOException, InterruptedException {
        return Http.send(announced(http.request(path(), account), length, filename, audience));
    }

    private static java.net.http.HttpRequest.Builder announced(
            java.net.http.HttpRequest.Builder request, String length, String filename, String audience) {
        return request.header("Tus-Resumable", "1.0.0")
                .header("Accept-Language", "en")
                .header("Upload-Length", length)
                .header("Upload-Metadata", "filename " + base64(filename) + ",audience " + base64(audience))
                .POST(BodyPublishers.noBody());
    }

    private HttpResponse<String> patch(String upload, String account, long offset, String text)
            throws IOException, InterruptedException {
        return Http.send(http.request(upload, account)
                .header("Tus-Resumable", "1.0.0")
                .header("Accept-Language", "en")
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofString(text)));
    }

    private HttpResponse<String> head(String upload, String account) throws IOException, InterruptedException {
        return Http.send(
                http.request(upload, account).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()));
    }

    private List<Map<String, Object>> stored() throws IOException, InterruptedException {
        return JsonPath.read(http.get(partners.api("/documents"), teacher).body(), "$.items");
    }

    private String path() {
        return partners.api("/uploads");
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonPath.read(answer.body(), "$.detail");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(String account) {
        return "Basic " + base64(account + ":" + Persons.PASSWORD);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
