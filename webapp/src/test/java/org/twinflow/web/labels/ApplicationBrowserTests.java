package org.twinflow.web.labels;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Web;
import org.twinflow.labels.ApplicationState;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelApplications;

/** Applicants who are faster than the server send what they typed last, and nothing before they press the button. */
@Web
class ApplicationBrowserTests {

    private static final Iterator<String> COUNTRIES = List.of("NL", "LI").iterator();
    private static final String SEND = "button[name=_action][value=send]";

    @LocalServerPort
    int port;

    @Autowired
    LabelStory story;

    @Autowired
    LabelApplications applications;

    private Browser browser;
    private LabelStory.Cast cast;
    private LabelApplicationId id;
    private Page page;

    @BeforeEach
    void anApplicationThatIsNearlyWritten() {
        browser = Browser.at(port);
        cast = story.cast(COUNTRIES.next());
        id = story.draft(cast);
        var proofs = Map.of(
                "A", List.of("https://example.org/A"),
                "B", List.of("https://example.org/B"),
                "C", List.of("https://example.org/C"),
                "D", List.of("https://example.org/D"),
                "E", List.of("https://example.org/E"));
        applications.save(id, LabelStory.answers(), proofs, null, story.reader(cast.teacher()));
        page = browser.window("en", 1440);
        Browser.signIn(page, cast.teacher().username(), "/labels/" + id);
        Browser.slow(page);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void sendsWhatWasTypedLast() {
        type(" Last");
        page.waitForRequest("**/draft", () -> type(" but"));
        type(" not least.");
        page.locator(SEND).click();

        assertThat(page.locator("form[data-main]")).hasCount(0);
        var application = applications.get(id, story.reader(cast.teacher()), Locale.ENGLISH);
        assertThat(application.application().state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(application.answer("gdprStatement")).endsWith(" Last but not least.");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void keepsTheDraftWithoutTheButtonThatHasTheFocus() {
        var request = page.waitForRequest("**/draft", () -> {
            type(" More.");
            page.locator(SEND).focus();
        });

        assertThat(request.postData()).contains("More.").doesNotContain("_action");
    }

    private void type(String words) {
        var field = page.locator("[name=gdprStatement]");
        field.press("Control+End");
        field.pressSequentially(words);
    }
}
