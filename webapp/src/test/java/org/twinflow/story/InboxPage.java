package org.twinflow.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody's inbox. */
record InboxPage(Page page) {

    static InboxPage of(Page page) {
        page.navigate("/inbox");
        return new InboxPage(page);
    }

    /** The rows that have these words in them. */
    Locator rows(String words) {
        return page.locator("li.tf-task", new Page.LocatorOptions().setHasText(words));
    }

    InboxPage open(String words) {
        rows(words).first().locator(".tf-task__t").click();
        assertThat(rows(words).first()).hasAttribute("aria-current", "true");
        return this;
    }

    /** Goes on to the page on which the task is done. */
    Page onItsPage() {
        page.locator("#task a[data-key=e]").click();
        page.locator("#task")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return page;
    }

    /** Answers with one of several choices and completes the task. */
    void answer(String choice) {
        page.locator("#task label:has(input[value='" + choice + "'])").click();
        page.locator("#task button[data-key=e]").click();
        assertThat(page.locator("[data-toast]")).not().hasCount(0);
    }
}
