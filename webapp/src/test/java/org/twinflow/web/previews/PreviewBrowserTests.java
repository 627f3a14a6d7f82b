package org.twinflow.web.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.DocumentId;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.previews.Previews;

/** What people uploaded is looked at in a real browser, and nothing of it runs there. */
@Web
class PreviewBrowserTests {

    /** What a planted script would leave behind. */
    private static final String PLANTED = "window.planted = 1; document.title = 'planted'; alert('planted')";

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Documents documents;

    @Autowired
    Previews previews;

    private Partners partners;
    private Browser browser;
    private Page page;

    @BeforeEach
    void signIn() {
        partners = partnership.make();
        browser = Browser.at(port);
        page = browser.window("en", 1440);
        Browser.signIn(page, partners.teacher().username(), "/documents");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void marksTheWordsOfTheSearchOnThePages() {
        var pdf = stored(
                "agreement.pdf", MadePdf.of("Measure flow and salinity. Salinity probes.", "The salinity of page two"));

        page.navigate("/documents/d/" + pdf + "/view?q=salinity -lake type:pdf");

        page.waitForCondition(() -> said().equals("Match 1 of 3, page 1"));
        assertThat(page.locator(".textLayer .highlight").count()).isGreaterThanOrEqualTo(2);
        page.locator("[data-next]").click();
        page.locator("[data-next]").click();
        page.waitForCondition(() -> said().equals("Match 3 of 3, page 2"));
        picture("pdf");
        assertThat(browser.flaws(page)).isEmpty();
        page.navigate("/documents/d/" + pdf);
        assertThat(page.locator(".pv-page img").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(1000);
        picture("pane");
        assertThat(browser.flaws(page)).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void runsNothingThatWasPlanted() {
        var seen = new ArrayList<String>();
        page.onDialog(dialog -> {
            seen.add(dialog.message());
            dialog.dismiss();
        });
        var html = "<html><body onload=\"%s\"><script>%s</script>River</body></html>".formatted(PLANTED, PLANTED);
        var files = List.of(
                stored("page.html", bytes(html)),
                stored("drawing.svg", bytes("""
                    <svg xmlns="http://www.w3.org/2000/svg" onload="%s"><script>%s</script></svg>\
                    """.formatted(PLANTED, PLANTED))),
                stored("form.pdf", MadePdf.running("app.alert('planted'); " + PLANTED)),
                stored("mail.eml", bytes("""
                    From: <script>%s</script> <a@example.org>\r
                    To: b@example.org\r
                    Subject: <img src=x onerror="%s">\r
                    Content-Type: text/html\r
                    \r
                    %s\
                    """.formatted(PLANTED, PLANTED, html))));
        for (var file : files) {
            for (var path : List.of("/documents/d/" + file, "/documents/d/" + file + "/view")) {
                page.navigate(path);
                page.waitForTimeout(700);
                assertThat(page.evaluate("window.planted")).as(path).isNull();
                assertThat(page.title()).doesNotContain("planted");
            }
            var direct = get("/documents/d/" + file + "/content");
            assertThat(direct.headers())
                    .containsEntry("content-security-policy", "sandbox; default-src 'none'")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(direct.headers().get("content-disposition")).startsWith("attachment");
        }
        assertThat(seen).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void showsTablesAndPicturesToEverybody() throws IOException {
        var table = stored("samples.csv", bytes("river;salinity\nLoire;0,5\nVistula;0,3\n"));
        page.navigate("/documents/d/" + table + "/view");
        assertThat(page.locator(".pv-rows td").allTextContents()).contains("salinity", "Vistula");
        assertThat(browser.flaws(page)).isEmpty();

        var photo = stored("photo.png", png());
        page.navigate("/documents/d/" + photo + "/view");
        page.locator("[data-zoom='1']").click();
        page.locator("[data-turn]").click();
        assertThat(page.locator("[data-image]").getAttribute("style")).contains("rotate(90deg)");
        picture("picture");
        assertThat(browser.flaws(page)).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void playsASoundFromItsMiddle() {
        var sound = stored("song.wav", wave());

        var part = get("/documents/d/" + sound + "/media?v=1", "Range", "bytes=1000-1999");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.headers()).containsEntry("content-range", "bytes 1000-1999/16044");
        assertThat(part.headers()).containsEntry("x-content-type-options", "nosniff");
        assertThat(part.body()).hasSize(1000);
        page.navigate("/documents/d/" + sound + "/view");
        page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('audio').duration > 0.9"));
    }

    @Test
    void letsABrowserKeepATileOfItsReader() throws IOException {
        var photo = stored("photo.png", png());
        var path = "/documents/d/" + photo + "/thumbnail?v=1";

        var tile = get(path);

        assertThat(tile.headers().get("content-type")).isEqualTo("image/jpeg");
        assertThat(tile.headers().get("cache-control")).contains("private", "no-cache");
        assertThat(get(path, "If-None-Match", String.valueOf(tile.headers().get("etag")))
                        .status())
                .isEqualTo(304);
        var strange = browser.window("en", 1440);
        Browser.signIn(strange, partners.stranger().username(), "/documents");
        for (var rest : List.of("thumbnail?v=1", "page?v=1", "pdf?v=1", "media?v=1", "view", "preview", "beside")) {
            assertThat(strange.request()
                            .get("http://localhost:" + port + "/documents/d/" + photo + "/" + rest)
                            .status())
                    .as(rest)
                    .isEqualTo(404);
        }
    }

    private String said() {
        return page.locator("[data-matches]").textContent();
    }

    private APIResponse get(String path) {
        return page.request().get("http://localhost:" + port + path);
    }

    private APIResponse get(String path, String header, String value) {
        return page.request()
                .get("http://localhost:" + port + path, RequestOptions.create().setHeader(header, value));
    }

    private DocumentId stored(String filename, byte[] content) {
        var reader = reader();
        var wanted = NewDocument.inProject(
                partners.project().id().id(), filename, "", AudienceLevel.MEMBERS, Upload.of(filename), "en");
        var id = documents
                .store(wanted, new ByteArrayInputStream(content), reader)
                .id();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !previews.of(id, 1, reader).waits());
        return id;
    }

    private Reader reader() {
        return access.reader(partners.teacher().id());
    }

    /** For the eyes of who changes a page: -Dtwinflow.pictures=FOLDER. */
    private void picture(String name) {
        var folder = System.getProperty("twinflow.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, "preview-" + name + ".png")));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillOval(100, 100, 300, 200);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A second of silence, 8 bits at 16,000 hertz. */
    private static byte[] wave() {
        var samples = 16_000;
        var head = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        head.put(bytes("RIFF"))
                .putInt(36 + samples)
                .put(bytes("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1);
        head.putShort((short) 1)
                .putInt(16_000)
                .putInt(16_000)
                .putShort((short) 1)
                .putShort((short) 8);
        head.put(bytes("data")).putInt(samples);
        return head.array();
    }
}
