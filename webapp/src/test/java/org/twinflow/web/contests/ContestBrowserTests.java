package org.twinflow.web.contests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
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
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;

/** Looks at the pages of contests, in both languages, both themes and on a phone. */
@Web
class ContestBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ContestStory story;

    Browser browser;
    final List<String> findings = new ArrayList<>();

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
    @CsvSource({"en, 1440, GR, BE, RS", "fr, 390, MK, ME, AL"})
    void isOpenToEverybodyInBothThemes(String language, int width, String first, String second, String third) {
        var jury = story.jury(first);
        var entry = "/contests/entries/" + story.ranked(jury);
        var next = story.jury(second);
        var marked = "/contests/entries/" + story.beforeTheJury(next);
        var drafting = story.jury(third);
        var draft = "/contests/entries/" + story.draft(drafting);

        look(drafting.cast().teacher(), language, width, List.of("/contests", drafting.path(), draft));
        look(jury.cast().teacher(), language, width, List.of(entry));
        look(next.jurors().getFirst(), language, width, List.of("/contests", marked + "/mark"));
        look(jury.chair(), language, width, List.of(jury.path(), jury.board()));
        look(next.chair(), language, width, List.of(next.board()));

        assertThat(findings).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void keepsWhatIsNotCompleteYet() {
        var jury = story.jury("IL");
        var draft = "/contests/entries/" + story.draft(jury);
        var teacher = browser.window("en", 1440);
        Browser.signIn(teacher, jury.cast().teacher().username(), draft);
        teacher.waitForResponse(
                answer -> answer.url().endsWith("/draft"),
                () -> teacher.locator("#f-abstract").fill("Two harbours."));
        teacher.reload();
        PlaywrightAssertions.assertThat(teacher.locator("#f-abstract")).hasValue("Two harbours.");

        var next = story.jury("MC");
        var sheet = "/contests/entries/" + story.beforeTheJury(next) + "/mark";
        var juror = browser.window("en", 1440);
        Browser.signIn(juror, next.jurors().getFirst().username(), sheet);
        juror.locator("#f-points-K1").fill("17");
        PlaywrightAssertions.assertThat(juror.locator("#mark-total .pg-rev__sum .num"))
                .hasText("17");
        juror.locator("#f-points-K1").fill("21");
        PlaywrightAssertions.assertThat(juror.locator("#mark-total .tf-err")).hasText("Points go from 0 to 20.");
    }

    private void look(PersonSummary person, String language, int width, List<String> paths) {
        var page = browser.window(language, width);
        Browser.signIn(page, person.username(), paths.getFirst());
        for (var theme : List.of("light", "dark")) {
            page.context().addCookies(List.of(cookie("tf-theme", theme), cookie("tf-lang", language)));
            for (var path : paths) {
                page.navigate(path);
                check(page, language + "-" + width + "-" + theme + path.replaceAll("[^a-z]+", "-"));
            }
        }
        page.context().close();
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("http://localhost:" + port);
    }

    /** Notes what is wrong with a page, so that one run tells of all pages. */
    private void check(Page page, String name) {
        var folder = System.getProperty("twinflow.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
        browser.barriers(page).forEach(barrier -> findings.add(name + ": " + barrier));
        if ((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth") > 0) {
            findings.add(name + ": scrolls sideways");
        }
        if (page.title().contains("??") || page.content().contains("??")) {
            findings.add(name + ": misses words");
        }
    }
}
