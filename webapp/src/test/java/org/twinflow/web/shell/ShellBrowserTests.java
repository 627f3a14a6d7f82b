package org.twinflow.web.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Persons;
import org.twinflow.Web;

@Web
class ShellBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    Browser browser;

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

    @ParameterizedTest
    @CsvSource({"en, 1440", "fr, 390"})
    void isOpenToEverybodyInBothThemes(String language, int width) {
        var page = browser.window(language, width);
        page.navigate("/sign-in?error");
        check(page);
        Browser.signIn(page, persons.teacher().username(), "/samples");
        check(page);
        page.context()
                .addCookies(List.of(new com.microsoft.playwright.options.Cookie("tf-theme", "dark")
                        .setUrl("http://localhost:" + port)));
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        check(page);
        page.navigate("/samples/fails/any");
        check(page);

        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void leadsAnywhereFromThePalette() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, persons.teacher().username(), "/samples");
        page.locator("h1").click();

        page.keyboard().press("Control+K");
        assertThat(page.locator("#tf-palette [role=option]").first()).hasAttribute("aria-selected", "true");
        page.keyboard().type("saved");
        var saved = page.locator("#tf-palette [role=option][aria-selected=true]");
        assertThat(saved).hasText("Saved searches");
        check(page);
        page.keyboard().press("ArrowDown");
        assertThat(saved).containsText("Search “saved” everywhere");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL("**/search/saved");
        page.keyboard().press("Control+K");
        page.keyboard().type("river");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/search?q=river");

        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void isWorkedByKeys() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, persons.teacher().username(), "/samples");
        page.locator("h1").click();

        page.keyboard().press("?");
        assertThat(page.locator("#tf-keys")).isVisible();
        page.keyboard().press("Escape");
        page.locator("summary.tf-me").press("Enter");
        assertThat(page.locator(".tf-menu[open] .tf-menu__head")).containsText("Ana Tester");
        page.keyboard().press("Escape");
        assertThat(page.locator("summary.tf-me")).isFocused();

        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void keepsThemeAndLanguage() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, persons.teacher().username(), "/samples");
        page.navigate("/samples");

        page.waitForResponse(
                "**/preferences", () -> page.locator(".tf-theme button").click());
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        page.locator(".tf-menu--lang summary").click();
        page.locator(".tf-menu--lang button[value=fr]").click();

        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(page).hasURL("http://localhost:" + port + "/samples");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void countsTheSecondsToUndo() {
        var page = browser.window("en", 1440);
        page.clock().install();
        Browser.signIn(page, persons.teacher().username(), "/samples");
        Locator toast = page.locator(".tf-toasts > .tf-toast");

        page.clock().runFor(2_000);
        assertThat(toast).containsText("Undo (6");
        toast.hover();
        page.clock().runFor(20_000);
        assertThat(toast).isVisible();
        page.mouse().move(0, 0);
        page.clock().runFor(7_000);
        assertThat(toast).hasCount(0);
    }

    @Test
    void letsPeopleOut() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, persons.teacher().username(), "/samples");

        page.locator("summary.tf-me").click();
        page.locator("form[action$='/sign-out'] button").click();

        assertThat(page).hasURL("http://localhost:" + port + "/sign-in?out");
        assertThat(page.locator(".tf-note")).containsText("You are signed out.");
    }

    private void check(Page page) {
        assertThat(browser.barriers(page)).as(page.url()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("sideways scrolling of " + page.url())
                .isLessThanOrEqualTo(0);
    }
}
