package org.twinflow.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.engine.Jobs;
import org.twinflow.inbox.Inbox;
import org.twinflow.inbox.InboxQuery;
import org.twinflow.inbox.InboxView;
import org.twinflow.inbox.TaskWork;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanDetails;
import org.twinflow.planning.Plans;

/** Looks at the pages of a project with a plan and tasks, in both languages, both themes and on a phone. */
@Web
class ProjectBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Plans plans;

    @Autowired
    Assignments assignments;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskWork work;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    Partners partners;
    AssignmentId task;
    Browser browser;
    final List<String> findings = new ArrayList<>();

    @BeforeEach
    void aProjectWithAPlanAndTasks() {
        browser = Browser.at(port);
        partners = partnership.make("FR", "ES", "GR", "PL");
        var coordinator = access.reader(partners.coordinator().id());
        var project = partners.project().id();
        plans.begin(project, coordinator);
        add("Baseline survey of the pupils", Phase.BEFORE_MOBILITY, -60, -40, coordinator);
        add("Sound map of the rivers", Phase.ONLINE, -20, 60, coordinator);
        add("Water samples, round 2", Phase.ONLINE, -30, -7, coordinator);
        add("Meeting on the coast", Phase.DURING_MOBILITY, 90, 97, coordinator);
        publish(coordinator);
        plans.done(
                project,
                plans.of(project, coordinator)
                        .orElseThrow()
                        .current()
                        .getFirst()
                        .id(),
                true,
                coordinator);
        task = give(
                "Place the recorders",
                AssigneeKind.PERSON,
                partners.partner().id().toString(),
                coordinator);
        give("Write to the mill", AssigneeKind.ALL_SCHOOLS, null, coordinator);
        var doing = access.reader(partners.partner().id());
        inbox.view(doing, query()).items().stream()
                .filter(open -> open.key().equals("doTask"))
                .forEach(open -> work.complete(
                        open.id(), Map.of("result", "Placed at the weir."), Duration.ZERO, doing, Locale.ENGLISH));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1440, dark", "fr, 390, light"})
    void isOpenToEverybodyInBothThemes(String language, int width, String theme) {
        var page = browser.window(language, width);
        Browser.signIn(page, partners.coordinator().username(), "/projects");
        page.context().addCookies(List.of(new Cookie("tf-theme", theme).setUrl("http://localhost:" + port)));
        for (var path : paths()) {
            page.navigate(path);
            check(page, language + "-" + width + "-" + theme + path.replaceAll("[^a-z]+", "-"));
        }

        assertThat(findings).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    private List<String> paths() {
        return List.of(
                "/projects",
                "/projects/new",
                partners.path(""),
                partners.path("/members"),
                partners.path("/tasks"),
                partners.path("/tasks/new"),
                partners.path("/tasks/" + task),
                partners.path("/planning"),
                "/planning",
                "/planning?view=agenda");
    }

    private void add(String title, Phase phase, int from, int to, Reader coordinator) {
        var schools =
                partners.project().schools().stream().map(SchoolSummary::id).toList();
        var activity = new NewActivity(
                title,
                phase,
                day(from),
                day(to),
                responsible(schools, title),
                schools,
                List.of("en"),
                "A table for all");
        var version =
                plans.of(partners.project().id(), coordinator).orElseThrow().version();
        plans.add(partners.project().id(), activity, version, coordinator);
    }

    private static SchoolId responsible(List<SchoolId> schools, String title) {
        return schools.get(title.length() % schools.size());
    }

    /** One school of three agrees, so the coordinator decides. */
    private void publish(Reader coordinator) {
        var project = partners.project().id();
        plans.propose(project, plans.of(project, coordinator).orElseThrow().version(), coordinator);
        answer(
                "agreePlan",
                Map.of("vote", "agree"),
                access.reader(partners.partner().id()));
        jobs.ringTimers(
                "project-planning",
                plans.of(project, coordinator).orElseThrow().id().toString(),
                "agreementOverdue");
        answer("arbitratePlan", Map.of("arbitration", "keep", "reason", "The boat is booked."), coordinator);
        awaitEdition(coordinator);
        plans.begin(project, coordinator);
    }

    /** The application publishes by itself, in its own time. */
    private void awaitEdition(Reader coordinator) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> plans.of(partners.project().id(), coordinator)
                                        .orElseThrow()
                                        .edition()
                                == 1
                        && plans.of(partners.project().id(), coordinator)
                                        .orElseThrow()
                                        .stage()
                                == PlanDetails.Stage.RESTING);
    }

    private void answer(String key, Map<String, ?> answers, Reader reader) {
        inbox.view(reader, query()).items().stream()
                .filter(open -> open.key().equals(key))
                .forEach(open -> work.complete(open.id(), answers, Duration.ZERO, reader, Locale.ENGLISH));
    }

    private InboxQuery query() {
        return new InboxQuery(InboxView.ME, partners.project().id(), "", 20, null, Locale.ENGLISH);
    }

    private AssignmentId give(
            String title, AssigneeKind kind, @org.jspecify.annotations.Nullable String target, Reader by) {
        return assignments.assign(
                new NewAssignment(
                        partners.project().id(), title, "At the weir.", kind, target, day(4), true, Priority.HIGH),
                by);
    }

    private LocalDate day(int offset) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(offset);
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
            findings.add(name + ": lacks words");
        }
    }
}
