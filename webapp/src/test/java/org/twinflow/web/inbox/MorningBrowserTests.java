package org.twinflow.web.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.engine.Deployments;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonSummary;
import org.twinflow.projects.NewProject;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;

/** A coordinator's morning, by the keyboard alone: fourteen tasks answered at once, taken back, and done. */
@Web
class MorningBrowserTests {

    private static final Path MODEL = Path.of("../workflow/src/test/resources/processes/inbox-trial");

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    Deployments deployments;

    private Browser browser;
    private PersonSummary coordinator;

    @BeforeEach
    void fourteenTasks() throws IOException {
        browser = Browser.at(port);
        if (deployments.latest().stream().noneMatch(model -> model.key().equals("inbox-trial"))) {
            deployments.deploy("inbox-trial", model(), "test");
        }
        coordinator = persons.teacher();
        var project = aProject();
        for (int i = 0; i < 14; i++) {
            processes.start(
                    "inbox-trial",
                    UUID.randomUUID().toString(),
                    Map.of("projectId", project.toString(), "dueOn", "2099-01-" + (i + 10)));
        }
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void answersFourteenTasksByTheKeyboard() {
        var page = browser.window("en", 1440);
        Browser.signIn(page, coordinator.username(), "/inbox");
        var picked = page.locator("[data-pick]:checked");

        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(picked).hasCount(1);
        page.keyboard().press("s");
        assertThat(page.locator("#b-until")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Shift+X");
        assertThat(picked).hasCount(14);
        assertThat(page.locator("[data-selected]")).hasText("14 tasks ticked");
        assertThat(browser.barriers(page)).isEmpty();

        together(page);
        assertThat(page.locator("[data-toast]")).containsText("14 tasks are complete.");
        page.keyboard().press("u");
        assertThat(page.locator("[data-toast]")).containsText("14 tasks are as before.");
        assertThat(page.locator("[data-pick]")).hasCount(14);
        // the keys are heard once the scripts have run
        page.waitForLoadState();

        page.keyboard().press("Shift+X");
        assertThat(picked).hasCount(14);
        together(page);
        assertThat(page.locator(".pg-inbox__list [data-pick]")).hasCount(0);
        assertThat(browser.faults()).isEmpty();
    }

    /** From the list to the form of all, and on. */
    private static void together(Page page) {
        page.keyboard().press("m");
        tabTo(page, "button[value=alike]");
        page.keyboard().press("Enter");
        page.waitForURL("**/alike");
        assertThat(page.locator("[data-pick]:checked")).hasCount(14);
        tabTo(page, "input[name=coming]");
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/inbox");
    }

    private static void tabTo(Page page, String what) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) page.evaluate("what => document.activeElement.matches(what)", what)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by the key Tab: " + what);
    }

    private ProjectId aProject() {
        var school = coordinator.school();
        assertThat(school).isNotNull();
        var wanted = new NewProject(
                "Rivers that join us", "", "en", LocalDate.of(2026, 9, 1), LocalDate.of(2028, 6, 30), List.of(school));
        return projects.found(wanted, persons.reader(coordinator));
    }

    private static Map<String, byte[]> model() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var all = Files.list(MODEL)) {
            for (var file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
