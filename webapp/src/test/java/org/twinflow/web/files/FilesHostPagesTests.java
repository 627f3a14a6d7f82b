package org.twinflow.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Web;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentCare;
import org.twinflow.documents.DocumentChange;
import org.twinflow.documents.Upload;
import org.twinflow.documents.VersionViews;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.StaleException;

/** What the files host gives, to whom and for how long. */
@Web
class FilesHostPagesTests extends FilesHostScene {

    @Autowired
    VersionViews views;

    @Autowired
    DocumentCare care;

    @Test
    void isWhereAFileComesFromAndNothingIsOpenedBefore() throws Exception {
        var way = way("document", partners.pupil(), page.id().toString());

        assertThat(way).startsWith("https://" + FILES + "/files/").doesNotContain("page");
        assertThat(seen()).isFalse();

        var file = get(way).exchange();

        assertThat(file).hasStatusOk().bodyText().isEqualTo("<script>alert(1)</script>");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getResponse().getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(file.getResponse().getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("https://school.example");
        assertThat(file.getResponse().getHeader("Access-Control-Allow-Credentials"))
                .isNull();
        assertThat(file.getResponse().getHeader("Set-Cookie")).isNull();
        await().atMost(Duration.ofSeconds(30)).until(this::seen);
        var tag = Objects.requireNonNull(file.getResponse().getHeader("ETag"));
        assertThat(get(way).header("If-None-Match", tag)).hasStatus(304);
        assertThat(request(HttpMethod.HEAD, way)).hasStatusOk();
    }

    @Test
    void givesTheVersionThatWasAskedForAndNoOther() throws Exception {
        var way = way("document", partners.pupil(), page.id().toString());
        // whoever reads the first version for the search may be at its row in this moment
        await().ignoreException(StaleException.class)
                .until(() -> documents
                                .addVersion(
                                        page.id(),
                                        1,
                                        Upload.of("page.html"),
                                        new ByteArrayInputStream("<p>second</p>".getBytes(StandardCharsets.UTF_8)),
                                        reader(partners.teacher()))
                                .version()
                        == 2);

        assertThat(get(way)).bodyText().contains("alert(1)");
    }

    @Test
    void forgetsThoseWhoMayNoLongerSeeIt() throws Exception {
        var pupils = way("document", partners.pupil(), page.id().toString());
        var teachers = way("document", partners.teacher(), page.id().toString());

        care.change(
                page.id(),
                new DocumentChange(page.title(), "", "", List.of(), AudienceLevel.TEACHERS),
                reader(partners.teacher()));

        assertThat(get(pupils)).hasStatus(404).bodyText().doesNotContain("alert");
        assertThat(get(teachers)).hasStatusOk();
        assertThatThrownBy(() -> way("document", partners.pupil(), page.id().toString()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void sendsNobodyToWhatIsNotForThem() {
        assertThatThrownBy(() -> way("document", partners.stranger(), page.id().toString()))
                .isInstanceOf(NotFoundException.class);
        var forged = tickets.issue(
                "document",
                List.of(page.id().toString(), "1"),
                partners.stranger().id(),
                VALID);
        assertThat(get(host.at(forged).toString())).hasStatus(404);
        var nowhere = tickets.issue(
                "window", List.of(page.id().toString(), "1"), partners.teacher().id(), VALID);
        assertThat(get(host.at(nowhere).toString())).hasStatus(404);
    }

    @Test
    void tellsInPlainWordsThatAnAddressIsOver() {
        var over = host.at(tickets.issue(
                        "document",
                        List.of(page.id().toString(), "1"),
                        partners.teacher().id(),
                        Duration.ofSeconds(-1)))
                .toString();

        var english = get(over).exchange();
        assertThat(english).hasStatus(404).bodyText().contains("good for a few minutes");
        assertThat(english.getResponse().getContentType()).startsWith("text/plain");
        assertThat(english.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(get(over).header("Accept-Language", "fr-FR")).bodyText().contains("quelques minutes");
        assertThat(get(host.at("nonsense").toString())).bodyText().isEqualTo(text(english));
    }

    @Test
    void playsASoundFromItsMiddle() throws Exception {
        var sound = stored("song.wav", wave());
        var way = way("media", partners.pupil(), sound.id().toString(), "1");

        var part = get(way).header("Range", "bytes=1000-1999").exchange();

        assertThat(part).hasStatus(206);
        assertThat(part.getResponse().getHeader("Content-Range")).isEqualTo("bytes 1000-1999/8044");
        assertThat(part.getResponse().getContentAsByteArray()).hasSize(1000);
        assertThat(part.getResponse().getHeader("Content-Disposition")).isEqualTo("attachment");
        var asked = request(HttpMethod.OPTIONS, way)
                .header("Origin", "https://school.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range")
                .exchange();
        assertThat(asked).hasStatus(204);
        assertThat(asked.getResponse().getHeader("Access-Control-Allow-Headers"))
                .contains("Range");
        assertThat(asked.getResponse().getHeader("Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD");
    }

    @Test
    void givesWhatWasChosenAsOneArchive() throws Exception {
        var way = way("chosen", partners.pupil(), page.id().toString());

        var archive = get(way).exchange();

        assertThat(archive).hasStatusOk();
        assertThat(archive.getResponse().getContentType()).isEqualTo("application/zip");
        assertThat(archive.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(get(way("folder", partners.pupil(), partners.project().id().toString())))
                .hasStatusOk();
    }

    private boolean seen() {
        return !views.of(page.id(), 1, reader(partners.teacher())).seen().isEmpty();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Half a second of silence, 8 bits at 16,000 hertz. */
    private static byte[] wave() {
        var samples = 8000;
        var head = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        head.putShort((short) 1)
                .putInt(16_000)
                .putInt(16_000)
                .putShort((short) 1)
                .putShort((short) 8);
        head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        return head.array();
    }
}
