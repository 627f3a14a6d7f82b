package org.twinflow.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** An administrator gives a task another name: those that are under way keep theirs, the next has the new one. */
record ModelChapter(Stage stage) {

    private static final String RUNNING = "Translate the consent form";
    private static final String NEXT = "Count the herons";
    private static final String MISTAKE = "#findings tr[data-rule='task.somebody'][data-element=reviewTask]";

    void tell() {
        names("Do task", RUNNING);
        changes(stage.desk("admin"));
        gives(stage.desk("coordinator"));
        names("Do the work", NEXT);
        names("Do task", RUNNING);
    }

    private static void changes(Page page) {
        page.navigate("/models/task-assignment/diagram");
        page.locator("#main[data-ready]").waitFor();
        select(page, "doTask", "Do task");
        page.locator("#task-name-en").fill("Do the work");
        page.locator("#task-name-fr").fill("Faire le travail");
        select(page, "reviewTask", "Review task");
        page.locator("#task-who").selectOption("");
        page.locator(MISTAKE).waitFor();
        page.locator("#task-who").selectOption("${who.coordinator(projectId)}");
        assertThat(page.locator(MISTAKE)).hasCount(0);
        page.locator("#deploy").click();
        page.waitForURL("**/deploy");
        page.locator("[name=note]").fill("Plainer words");
        page.locator("[data-test=deploy-now]").click();
        page.waitForURL("**/versions");
        assertThat(page.locator("tr[data-version='2']")).containsText("Plainer words");
    }

    private static void select(Page page, String element, String name) {
        page.locator("#canvas [data-element-id=" + element + "]").first().click();
        assertThat(page.locator("#task-name-en")).hasValue(name);
    }

    private static void gives(Page page) {
        page.navigate("/projects/rivers-that-join-us/tasks/new");
        page.locator("[name=title]").fill(NEXT);
        var herself = page.locator("#f-target option:has-text('Hélène')").first();
        page.locator("#f-target").selectOption(herself.getAttribute("value"));
        page.locator("[name=due]")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator("main")).containsText(NEXT);
    }

    private void names(String name, String assignment) {
        var inbox = InboxPage.of(stage.desk("coordinator")).open(assignment);
        assertThat(inbox.page().locator("#task .tf-steps")).containsText(name);
    }
}
