package org.twinflow.thorough;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinflow.Browser;

/**
 * Files from a host of their own before a real Chromium: what was planted in one never runs, and would have nothing of the
 * application at hand if it did.
 */
@Tag("thorough")
class SecondHostBrowserTests extends TwoHosts {

    private final List<String> given = new CopyOnWriteArrayList<>();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();
    private Browser browser;
    private Page page;

    @BeforeEach
    void signIn() {
        browser = Browser.at(PORT);
        page = browser.window("en", 1440);
        Browser.signIn(page, partners.teacher().username(), "/documents");
        page.onResponse(this::note);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void runsNothingThatWasPlantedWhoeverOpensItThere() throws Exception {
        for (var file : MadeFiles.planted().entrySet()) {
            var id = stored(file.getKey(), file.getValue());
            for (var path : List.of("/documents/d/" + id, "/documents/d/" + id + "/view")) {
                page.navigate(path);
                page.waitForTimeout(500);
                assertThat(page.evaluate("window.planted")).as(path).isNull();
                assertThat(page.title()).doesNotContain("planted");
            }
            var way = way("/api/v1/documents/" + id + "/content");

            var saved = open(way);

            assertThat(saved.url()).startsWith(FILES + "/files/");
            assertThat(saved.suggestedFilename()).isEqualTo(file.getKey());
            assertThat(Files.readAllBytes(saved.path())).isEqualTo(file.getValue());
            var answer = send(way);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map())
                    .containsEntry("content-security-policy", List.of("sandbox; default-src 'none'"))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry("access-control-allow-origin", List.of(APPLICATION))
                    .doesNotContainKeys("set-cookie", "access-control-allow-credentials");
            assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                    .startsWith("attachment");
        }
        assertThat(dialogs).isEmpty();
        assertThat(page.evaluate("window.planted")).isNull();
        assertThat(browser.faults()).isEmpty();
    }

    /** The layers one by one, each without those before it, as if a browser had a fault. */
    @Test
    void leavesAScriptNothingOfTheApplicationEvenIfOneRan() throws Exception {
        var id = stored("thief.html", MadeFiles.thief(APPLICATION));

        // no attachment and its own type, but in the sandbox: it is shown, and does not run
        var sandboxed = asPage(way("/api/v1/documents/" + id + "/content"), "sandbox; default-src 'none'");
        assertThat(sandboxed.title()).isEqualTo("thief");

        // without the sandbox it runs, in an origin that has neither the cookies nor the pages of the application
        var free = asPage(way("/api/v1/documents/" + id + "/content"), null);
        assertThat(free.title()).isEqualTo("cookies: [] page: [refused]");
        assertThat(page.context().cookies(APPLICATION))
                .as("there was something to be had")
                .anyMatch(cookie -> cookie.name.equals("twinflow"));
        assertThat(page.context().cookies(FILES)).isEmpty();
    }

    @Test
    void showsPdfsPicturesSoundsAndFilmsFromBothHosts() throws Exception {
        var pdf = stored("agreement.pdf", MadeFiles.pdf("The salinity of the Loire, and the salinity of the Vistula"));
        page.navigate("/documents/d/" + pdf + "/view?q=salinity");
        page.waitForCondition(() -> page.locator("[data-matches]").textContent().equals("Match 1 of 2, page 1"));
        assertThat(given).isNotEmpty().allMatch(answer -> answer.startsWith("200 application/pdf"));

        var photo = stored("photo.png", MadeFiles.dot());
        page.navigate("/documents/d/" + photo + "/view");
        assertThat(page.locator("[data-image]").evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(1);

        given.clear();
        var sound = stored("song.wav", MadeFiles.wave(1));
        page.navigate("/documents/d/" + sound + "/view");
        page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('audio').duration > 0.9"));
        assertThat(given).isNotEmpty().allMatch(answer -> answer.matches("20[06] audio/.*"));

        given.clear();
        var film = stored("film.webm", MadeFiles.film(page));
        page.navigate("/documents/d/" + film + "/view");
        page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('video').videoWidth === 64"));
        page.evaluate("document.querySelector('video').play()");
        page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('video').currentTime > 0.2"));
        assertThat(given).isNotEmpty().allMatch(answer -> answer.matches("20[06] video/webm.*"));
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void goesOnWithASoundAfterTheTicketIsOver() throws Exception {
        var sound = stored("long.wav", MadeFiles.wave(900));
        page.navigate("/documents/d/" + sound + "/view");
        page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('audio').duration > 890"));
        page.waitForTimeout(VALID.toMillis() + 500);
        given.clear();

        page.evaluate("document.querySelector('audio').currentTime = 800");

        page.waitForCondition(
                () -> (boolean)
                        page.evaluate(
                                "(() => { const it = document.querySelector('audio'); return !it.error && !it.seeking && it.readyState >= 2 && it.currentTime >= 799; })()"));
        assertThat(given).anyMatch(answer -> answer.startsWith("404")).anyMatch(answer -> answer.startsWith("206"));
    }

    @Test
    void sendsWhatWasChosenAsOneArchive() {
        stored("one.txt", MadeFiles.bytes("one"));
        stored("two.txt", MadeFiles.bytes("two"));
        page.navigate("/documents?project=" + partners.project().id());
        page.locator("input[name=ids]").first().check();

        var archive = page.waitForDownload(
                () -> page.locator("[formaction$='/documents/bundle']").click());

        assertThat(archive.url()).startsWith(FILES + "/files/");
        assertThat(archive.suggestedFilename()).endsWith(".zip");
        assertThat(browser.faults()).isEmpty();
    }

    private void note(Response response) {
        if (response.url().startsWith(FILES)) {
            given.add(response.status() + " " + response.headers().get("content-type"));
        }
    }

    /** Opens an address as somebody would who was sent it, in a window of its own. */
    private Download open(URI address) {
        try (var window = page.context().newPage()) {
            window.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            return window.waitForDownload(
                    () -> window.evaluate("address => { location.href = address; }", address.toString()));
        }
    }

    /** Opens it as if it were given as a page, under a policy or without one. */
    private Page asPage(URI address, @Nullable String policy) {
        var window = page.context().newPage();
        window.route("**/files/*", route -> {
            var answer = route.fetch();
            var headers = new LinkedHashMap<String, String>();
            headers.put("content-type", "text/html");
            if (policy != null) {
                assertThat(answer.headers()).containsEntry("content-security-policy", policy);
                headers.put("content-security-policy", policy);
            }
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.status())
                    .setHeaders(headers)
                    .setBodyBytes(answer.body()));
        });
        window.navigate(address.toString());
        window.waitForTimeout(1500);
        return window;
    }
}
