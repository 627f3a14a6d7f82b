package org.twinflow.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Http;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;

/** Looks at the pages of versions, in both languages, both themes and on a phone. */
@Web
class VersionBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    Browser browser;
    private Partners partners;
    private String document;

    @BeforeEach
    void storeTwoVersions() throws Exception {
        browser = Browser.at(port);
        partners = partnership.make();
        var http = new Http(port);
        var teacher = partners.teacher().username();
        document = JsonPath.read(
                http.upload(
                                partners.api("/documents"),
                                teacher,
                                "Learning agreement",
                                "agreement.txt",
                                text("Salt pans", "Measure flow at three points of an estuary"))
                        .body(),
                "$.id");
        http.upload(
                "/api/v1/documents/" + document + "/versions?note=Salinity+added%2C+Wednesday+changed",
                teacher,
                "",
                "agreement-4.txt",
                text("Sound recording", "Measure flow and salinity at three points of an estuary"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.get("/api/v1/documents/" + document + "/versions/compare", teacher)
                        .body()
                        .contains("\"COMPARED\""));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440", "fr, 390"})
    void areOpenToEverybodyInBothThemes(String language, int width) {
        var page = browser.window(language, width);
        page.context().addCookies(List.of(new Cookie("tf-lang", language).setUrl("http://localhost:" + port)));
        Browser.signIn(page, partners.teacher().username(), "/documents/d/" + document);
        var flaws = new ArrayList<String>();
        for (var path : List.of("", "/compare", "/versions/2/seen")) {
            page.navigate("/documents/d/" + document + path);
            flaws.addAll(browser.flaws(page));
            for (var theme : List.of("light", "dark")) {
                page.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme);
                var name = "versions" + path.replaceAll("[^a-z]+", "-") + "-" + language + "-" + theme + ".png";
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots", name))
                        .setFullPage(true));
            }
        }

        assertThat(flaws).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void goFromChangeToChangeByTheKeyboard() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, partners.pupil().username(), "/documents/d/" + document + "/compare");

        page.keyboard().press("Alt+ArrowDown");
        assertThat(focused(page)).isEqualTo("change-1");
        page.keyboard().press("Alt+ArrowDown");
        assertThat(focused(page)).isEqualTo("change-2");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(focused(page)).isEqualTo("change-1");
        page.locator("details.cmp__far > summary").first().click();
        assertThat(page.locator("details.cmp__far[open]").count()).isEqualTo(1);
        assertThat(browser.faults()).isEmpty();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static byte[] text(String wednesday, String aim) {
        var days = new StringBuilder("Learning agreement for a group\nSending school: Collège des Trois-Rives\n");
        days.append("What the pupils will learn\n").append(aim).append(", and tell the result to younger pupils.\n");
        for (var day = 1; day <= 14; day++) {
            days.append("Day ").append(day).append(": sampling in mixed groups, then the laboratory\n");
        }
        return days.append("Wednesday: ")
                .append(wednesday)
                .append(" in the morning, walk to the estuary in the afternoon\nEnd of the programme\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
