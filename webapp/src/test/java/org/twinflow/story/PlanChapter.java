package org.twinflow.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The coordinator proposes the plan out of the inbox, and a partner agrees to it out of another. */
record PlanChapter(Stage stage) {

    void tell() {
        var coordinator = stage.desk("coordinator");
        var page = InboxPage.of(coordinator).open("Propose plan").onItsPage();
        page.locator("form[action$='/planning/propose'] button").click();
        assertThat(page.locator("[data-toast]")).not().hasCount(0);
        assertThat(InboxPage.of(coordinator).rows("Propose plan")).hasCount(0);

        var host = stage.desk("host");
        InboxPage.of(host).open("Agree to the plan").answer("agree");
        assertThat(InboxPage.of(host).rows("Agree to the plan")).hasCount(0);
    }
}
