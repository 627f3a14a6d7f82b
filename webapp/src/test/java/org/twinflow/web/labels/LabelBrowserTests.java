package org.twinflow.web.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Web;
import org.twinflow.labels.LabelReviews;
import org.twinflow.people.PersonSummary;

/** Looks at the pages of applications and reviews, in both languages, both themes and on a phone. */
@Web
class LabelBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    LabelStory story;

    @Autowired
    LabelReviews reviews;

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
    @CsvSource({"en, 1440, SK, CZ, LU", "fr, 390, CH, TR, UA"})
    void isOpenToEverybodyInBothThemes(String language, int width, String first, String second, String third) {
        var drafting = story.cast(first);
        var draft = story.draft(drafting);
        var judged = story.cast(second);
        var id = story.underReview(judged);
        var reviewer = judged.reviewers().getFirst();
        var awarded = story.cast(third);
        var done = story.awarded(awarded);

        look(drafting.teacher(), language, width, List.of("/labels", "/labels/" + draft));
        look(
                awarded.teacher(),
                language,
                width,
                List.of("/labels/new?project=" + awarded.project(), "/labels/" + done));
        look(reviewer, language, width, List.of("/reviews", "/reviews/" + id));
        reviews.declareNoConflict(id, story.reader(reviewer));
        look(reviewer, language, width, List.of("/reviews/" + id, "/reviews/" + id + "/part/evidence"));
        look(awarded.officer(), language, width, List.of("/reviews", "/reviews/" + done + "/decision", "/verify"));

        assertThat(findings).isEmpty();
        assertThat(browser.faults()).isEmpty();
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
