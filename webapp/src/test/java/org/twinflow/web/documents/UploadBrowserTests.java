package org.twinflow.web.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;

/** The queue of uploads in a browser: chosen, dropped, large, refused, twice. */
@Web
class UploadBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    private Browser browser;
    private Partners partners;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        partners = partnership.make();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, light", "fr, 390, dark"})
    void storesManyFilesAndTellsOfEach(String language, int width, String theme) {
        var page = library(language, width);
        page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
        var large = new byte[9_000_000];
        new Random(1).nextBytes(large);
        page.locator("input[name=file]").setInputFiles(new FilePayload[] {
            text("bus.txt", "The bus leaves at eight."),
            text("scan_0031.exe", "MZ"),
            text("again.txt", "The bus leaves at eight."),
            new FilePayload("river-walk.bin", "application/octet-stream", large)
        });
        page.locator("#upload button[type=submit]").click();

        assertThat(page.locator(".pg-up[data-state=over]")).isVisible();
        assertThat(row(page, "bus.txt").locator("[data-stored]")).isVisible();
        assertThat(row(page, "river-walk.bin").locator("[data-stored]")).isVisible();
        assertThat(row(page, "scan_0031.exe").locator("[data-why]")).containsText("scan_0031.exe");
        assertThat(page.locator(".pg-up [data-discard]:visible")).hasCount(1);
        assertThat(page.locator(".pg-docs__t tbody tr")).hasCount(3);
        shot(page, "upload-" + language + "-" + width + "-" + theme);
        page.locator(".pg-up [data-discard]:visible").click();
        assertThat(page.locator(".pg-docs__t tbody tr")).hasCount(2);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void keepsTheFoldersOfWhatIsDropped() {
        var page = library("en", 1440);
        page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.items.add(new File(["One"], "one.txt", { type: "text/plain" }));
                  data.items.add(new File(["Two"], "two.txt", { type: "text/plain" }));
                  const list = document.getElementById("library");
                  list.dispatchEvent(new DragEvent("dragenter", { bubbles: true, dataTransfer: data }));
                  window.hinted = Boolean(document.querySelector(".pg-up__drop"));
                  list.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
                }""");

        assertThat(page.locator(".pg-up[data-state=over]")).isVisible();
        assertThat((boolean) page.evaluate("window.hinted")).isTrue();
        assertThat(page.locator(".pg-docs__t tbody tr")).hasCount(2);
        assertThat(page.locator(".pg-up__drop")).hasCount(0);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void goesOnWhileSomebodyLooksAtAnotherFolder() {
        var page = library("en", 1440);
        page.locator("input[name=file]").setInputFiles(text("first.txt", "First"));
        page.locator("#f-folder").fill("Trips");
        page.locator("#upload button[type=submit]").click();
        assertThat(row(page, "first.txt").locator("[data-stored]")).isVisible();
        assertThat(page.locator(".pg-docs__tree a", new Page.LocatorOptions().setHasText("Trips")))
                .hasCount(0);
        page.reload();
        Browser.slow(page);
        open(page);
        var large = new byte[20_000_000];
        new Random(2).nextBytes(large);
        page.locator("input[name=file]").setInputFiles(new FilePayload("walk.bin", "application/octet-stream", large));
        page.locator("#upload button[type=submit]").click();
        page.locator(".pg-docs__tree a", new Page.LocatorOptions().setHasText("Trips"))
                .click();
        page.waitForURL("**folder=Trips**");

        assertThat(row(page, "walk.bin").locator("[data-stored]")).isVisible();
        assertThat(browser.faults()).isEmpty();
    }

    private Page library(String language, int width) {
        var page = browser.window(language, width);
        Browser.signIn(page, partners.teacher().username(), "/documents");
        open(page);
        return page;
    }

    private static void open(Page page) {
        page.evaluate("document.querySelector('#upload-menu').open = true");
    }

    private static Locator row(Page page, String name) {
        return page.locator(".pg-up li", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static FilePayload text(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void shot(Page page, String name) {
        var folder = System.getProperty("twinflow.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }
}
