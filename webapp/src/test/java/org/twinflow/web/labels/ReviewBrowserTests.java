package org.twinflow.web.labels;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Web;
import org.twinflow.labels.Decision;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelReviews;
import org.twinflow.labels.ReviewDetails;
import org.twinflow.labels.ReviewState;
import org.twinflow.people.PersonSummary;

/** Reviewers who are faster than the server lose nothing of what they score and write. */
@Web
class ReviewBrowserTests {

    private static final List<String> CRITERIA = List.of("A", "B", "C", "D", "E");

    /** One for each test: lots are drawn among all the reviewers of a country. */
    private static final Iterator<String> COUNTRIES =
            List.of("CY", "MT", "IE", "GB").iterator();

    @LocalServerPort
    int port;

    @Autowired
    LabelStory story;

    @Autowired
    LabelReviews reviews;

    private Browser browser;
    private LabelApplicationId id;
    private PersonSummary reviewer;
    private Page page;

    @BeforeEach
    void aReviewThatIsBegun() {
        browser = Browser.at(port);
        var cast = story.cast(COUNTRIES.next());
        id = story.underReview(cast);
        reviewer = cast.reviewers().getFirst();
        page = browser.window("en", 1440);
        Browser.signIn(page, reviewer.username(), "/reviews/" + id);
        page.locator("button[name=conflict][value=false]").click();
        page.locator("#rev-left").waitFor();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void sendsWhatWasTypedLastThoughTheServerIsSlow() {
        Browser.slow(page);
        CRITERIA.forEach(criterion -> {
            score(page, criterion);
            page.locator("#crit-" + criterion + " form button[type=submit]").click();
        });
        page.locator("[name=strengths]").fill("Clear.");
        page.locator("[name=advice]").fill(LabelStory.words(30));
        page.locator("label:has(input[name=recommendation][value=AWARD])").click();
        page.locator("[name=advice]").pressSequentially(" Finally!");
        page.locator("form[action$='/send'] button").click();

        assertThat(page.locator("#rev-left")).containsText("Sent");
        var review = review();
        assertThat(review.state()).isEqualTo(ReviewState.SENT);
        assertThat(review.total()).isEqualTo(review.rubric().points());
        assertThat(review.words().advice()).endsWith(" Finally!");
        assertThat(review.words().recommendation()).isEqualTo(Decision.AWARD);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void keepsWhatIsScoredInTwoWindows() {
        var other = page.context().newPage();
        other.setDefaultTimeout(10_000);
        other.navigate("/reviews/" + id);
        Browser.slow(page);
        score(page, "A");
        open(other, "B");
        score(other, "B");
        open(page, "C");
        score(page, "C");
        open(other, "D");
        score(other, "D");
        open(page, "E");
        score(page, "E");
        open(page, "words");
        page.locator("[name=strengths]").fill("Clear.");
        page.locator("[name=advice]").fill(LabelStory.words(30));
        page.locator("label:has(input[name=recommendation][value=REFUSE])").click();
        assertThat(other.locator("#points-of-D .num")).not().hasCount(0);

        page.locator("form[action$='/send'] button").click();
        assertThat(page.locator("#rev-left")).containsText("Sent");
        assertThat(review().scored()).isEqualTo(CRITERIA.size());
    }

    @Test
    void keepsHalfAReviewBeforeAnotherPageIsShown() {
        Browser.slow(page);
        open(page, "words");
        page.locator("[name=strengths]").fill("Only this so far.");
        page.locator("nav.tf-tabs a[href*='/part/A']").click();
        page.waitForURL("**/part/A**");
        open(page, "words");

        assertThat(page.locator("[name=strengths]")).hasValue("Only this so far.");
        assertThat(review().words().strengths()).isEqualTo("Only this so far.");
    }

    @Test
    void saysWhatIsMissingWhenItIsSentTooEarly() {
        score(page, "A");
        page.locator("form[action$='/send'] button").click();

        assertThat(page.locator(".tf-summary")).containsText("B1");
        assertThat(page.locator("#points-of-A .num")).hasText("5");
        assertThat(review().state()).isEqualTo(ReviewState.OPEN);
    }

    private ReviewDetails review() {
        return reviews.get(id, story.reader(reviewer), Locale.ENGLISH);
    }

    /** The most points for each part, each with a proof. */
    private static void score(Page page, String criterion) {
        for (var part : page.locator("#crit-" + criterion + " .lab-part").all()) {
            part.locator("[role=radiogroup] label").last().click();
            part.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
    }

    private static void open(Page page, String criterion) {
        page.locator("#crit-" + criterion + " > summary").click();
    }
}
