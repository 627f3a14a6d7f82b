package org.twinflow.web.drafts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.Projects;

/** What somebody types and does not send is there again on another device, for them alone, until they send it. */
@Web
class KeptFormsBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    Projects projects;

    @Autowired
    Access access;

    private Browser browser;
    private Partners partners;

    @BeforeEach
    void aPartnership() {
        browser = Browser.at(port);
        partners = partnership.make();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void bringsBackWhatWasTypedAndNotSent() {
        var board = open(partners.teacher(), "/bulletin");
        note(board).fill("The bus leaves at");
        assertThat(kept(board)).containsText("Kept at");
        board.context().close();

        var elsewhere = open(partners.teacher(), "/bulletin");
        assertThat(note(elsewhere)).hasValue("The bus leaves at");
        assertThat(back(elsewhere)).containsText("had not sent is back");
        assertThat(note(open(partners.coordinator(), "/bulletin"))).hasValue("");

        note(elsewhere).fill("The bus leaves at nine.");
        assertThat(kept(elsewhere)).containsText("Kept at");
        elsewhere.locator(".bu-new button[type=submit]").click();
        assertThat(elsewhere.locator(".bu-notes").first()).containsText("The bus leaves at nine.");
        elsewhere.reload();
        assertThat(note(elsewhere)).hasValue("");
        assertThat(back(elsewhere)).hasCount(0);
    }

    @Test
    void throwsAwayWhatIsNotWanted() {
        var board = open(partners.teacher(), "/bulletin");
        note(board).fill("Never mind");
        assertThat(kept(board)).containsText("Kept at");
        board.reload();
        assertThat(note(board)).hasValue("Never mind");

        board.locator(".tf-draft [data-away]").click();

        assertThat(note(board)).hasValue("");
        board.reload();
        assertThat(note(board)).hasValue("");
        assertThat(back(board)).hasCount(0);
    }

    @Test
    void keepsWhatWasRefused() {
        var edit = open(partners.coordinator(), "/edit");
        edit.locator("#f-title").fill("");
        edit.locator("[name=aims]").fill("Rivers, and who lives by them");
        edit.locator("main form:has([name=aims]) button[type=submit]").click();
        assertThat(edit.locator("#f-title")).hasAttribute("aria-invalid", "true");
        assertThat(kept(edit)).containsText("Kept at");
        edit.context().close();

        var again = open(partners.coordinator(), "/edit");
        assertThat(again.locator("[name=aims]")).hasValue("Rivers, and who lives by them");
        assertThat(back(again)).containsText("had not sent is back");
    }

    @Test
    void asksBeforeItWritesOverWhatOthersHaveChanged() {
        var edit = open(partners.coordinator(), "/edit");
        var aims = edit.locator("[name=aims]");
        aims.fill("Rivers, and who lives by them");
        assertThat(kept(edit)).containsText("Kept at");
        edit.context().close();
        var project = partners.project();
        var reader = access.reader(partners.coordinator().id());
        projects.describe(
                project.id(),
                project.title(),
                "Rivers, as they were",
                projects.get(project.id(), reader).version(),
                reader);

        var again = open(partners.coordinator(), "/edit");
        assertThat(again.locator("[name=aims]")).hasValue("Rivers, as they were");
        assertThat(back(again)).containsText("The page has changed since.");
        again.locator(".tf-draft [data-back]").click();
        assertThat(again.locator("[name=aims]")).hasValue("Rivers, and who lives by them");
    }

    private Page open(PersonSummary person, String path) {
        var page = browser.window("en", 1440);
        Browser.signIn(page, person.username(), partners.path(path));
        return page;
    }

    private static Locator note(Page page) {
        return page.locator(".bu-new textarea");
    }

    private static Locator kept(Page page) {
        return page.locator("[data-kept]").first();
    }

    private static Locator back(Page page) {
        return page.locator(".tf-draft");
    }
}
