package org.twinflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks the pages of the demonstration as those who use them, and looks at each as they would. */
@Demo
class PageWalkTests {

    private static final String PASSWORD = "twinflow-demo";

    /** What a page says instead of words for a key that it does not find. */
    private static final Pattern WORDLESS = Pattern.compile("\\?\\?[\\w.-]+_fr\\?\\?");

    @LocalServerPort
    int port;

    @Autowired
    MatrixSamples samples;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                of("coordinator", "/notices", "/account/notices", "/account/absence"),
                of("coordinator", "/inbox", "/inbox?view=waiting", "/inbox?view=done", "/tasks/{id}"),
                of("coordinator", "/projects", "/projects/new", "/projects/{slug}", "/projects/{slug}/edit"),
                of("coordinator", "/foundings/{id}", "/projects/{slug}/invitations"),
                of(
                        "coordinator",
                        "/projects/{slug}/pages",
                        "/projects/{slug}/pages/{page}",
                        "/projects/{slug}/showcase"),
                of("coordinator", "/projects/{slug}/indicators", "/reports"),
                of("coordinator", "/projects/{slug}/members", "/projects/{slug}/tasks", "/projects/{slug}/tasks/new"),
                of("coordinator", "/projects/{slug}/proposals", "/projects/{slug}/proposals/new"),
                of(
                        "coordinator",
                        "/projects/{slug}/groups",
                        "/projects/{slug}/groups/new",
                        "/projects/{slug}/groups/{division}"),
                of("coordinator", "/projects/{slug}/planning", "/projects/{slug}/planning/activities/new"),
                of(
                        "coordinator",
                        "/planning",
                        "/planning?view=agenda",
                        "/planning?view=month",
                        "/planning?view=week",
                        "/planning/holidays",
                        "/planning/subscribe",
                        "/projects/{slug}/planning/editions",
                        "/projects/{slug}/meetings",
                        "/projects/{slug}/meetings/new",
                        "/projects/{slug}/planning/requests/new",
                        "/mobilities",
                        "/mobilities/new?project={project}"),
                of(
                        "coordinator",
                        "/mobilities/{id}/overview",
                        "/mobilities/{id}/dossiers",
                        "/mobilities/{id}/participants",
                        "/mobilities/{id}/travel",
                        "/mobilities/{id}/contacts",
                        "/mobilities/{id}/incidents/new"),
                of("teacher", "/documents", "/documents/d/{id}", "/documents/trash?project={project}"),
                of(
                        "teacher",
                        "/documents/d/{id}/compare",
                        "/documents/d/{id}/versions/1/seen",
                        "/documents/in/{project}/mail"),
                of("teacher", "/search?q=river", "/search?q=", "/account", "/help"),
                of("family", "/family", "/family/{id}", "/family/pages", "/inbox"),
                of("pupil", "/inbox", "/projects/{slug}", "/projects/{slug}/groups", "/family"),
                of("admin", "/operations/mail", "/notices"),
                of("admin", "/planning/holidays", "/planning/holidays/new"),
                of("admin", "/models", "/models/{key}/xml", "/models/{key}/versions", "/models/{key}/deploy"),
                of(
                        "admin",
                        "/models/{key}/forms",
                        "/operations",
                        "/people",
                        "/audit",
                        "/health",
                        "/health/safekeeping",
                        "/health/backups",
                        "/health/search",
                        "/health/reading"));
    }

    private static Arguments of(String account, String... routes) {
        return Arguments.of(account, List.of(routes));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areOpenToEverybody(String account, List<String> routes) {
        var page = browser.window("fr", 1440);
        page.context().addCookies(List.of(new Cookie("tf-lang", "fr").setUrl("http://localhost:" + port)));
        Browser.signIn(page, account, PASSWORD, "/account");
        var flaws = new ArrayList<String>();
        for (var route : routes) {
            flaws.addAll(walk(page, samples.fill(route)));
        }
        assertThat(flaws).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void areOpenToStrangers(String path) {
        var page = browser.window("fr", 1440);
        page.navigate(path);
        assertThat(page.content()).doesNotContainPattern(WORDLESS);
        assertThat(browser.flaws(page)).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    /** What everybody sees of a project is looked at by axe in both themes. */
    @ParameterizedTest
    @ValueSource(strings = {"/p", "/p/{slug}", "/p/{slug}/pages/{page}"})
    void showTheShowcaseToEverybodyInBothThemes(String route) {
        var page = browser.window("fr", 1440);
        assertThat(page.navigate(samples.fill(route)).status()).isEqualTo(200);
        assertThat(page.content()).doesNotContainPattern(WORDLESS);
        assertThat(browser.flaws(page, true)).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    static Stream<String> doors() {
        return Stream.of("/sign-in", "/verify", "/no-such-page");
    }

    @Test
    void leadFromAHitToItsPage() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, "teacher", PASSWORD, "/search?q=");

        var hits = page.locator("a.tf-hit__t").all();

        assertThat(hits).isNotEmpty();
        assertThat(hits).allSatisfy(hit -> {
            var path = hit.getAttribute("href");
            assertThat(page.request().get("http://localhost:" + port + path).status())
                    .as(path)
                    .isEqualTo(200);
        });
    }

    @Test
    void offerTheTitleOfAProjectToBeChanged() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, "coordinator", PASSWORD, "/projects/rivers-that-join-us/edit");

        assertThat(page.locator("#f-title").inputValue()).isEqualTo("Rivers that join us");
    }

    private List<String> walk(Page page, String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("fr");
        assertThat(page.content()).as(path).doesNotContainPattern(WORDLESS);
        return browser.flaws(page);
    }
}
