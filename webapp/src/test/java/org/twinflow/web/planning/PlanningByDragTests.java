package org.twinflow.web.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Web;
import org.twinflow.web.planning.PlanInForce.Planned;

/** Moves an activity or a task by a drag and by keys, takes it back, and shows that others cannot. */
@Web
class PlanningByDragTests {

    @LocalServerPort
    int port;

    @Autowired
    PlanInForce plans;

    Planned planned;
    Browser browser;

    @BeforeEach
    void aPlanInForce() {
        browser = Browser.at(port);
        planned = plans.make();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            assertThat(browser.faults()).isEmpty();
            browser.close();
        }
    }

    @Test
    void isMovedByADragInTheMonthAndTakenBack() {
        var page = open("coordinator", "/planning?view=month");
        drag(page, event(page), day(page, planned.monday().plusDays(7)));

        assertThat(toast(page)).containsText("Water samples");
        assertThat(page.locator(".fc-event.is-draft")).hasCount(1);
        assertThat(start()).isEqualTo(planned.monday().plusDays(7));

        toast(page).locator("[data-undo]").click();
        page.waitForURL("**/planning");
        assertThat(start()).isEqualTo(planned.monday());
    }

    @Test
    void isMovedWithKeysAlone() {
        var page = open("coordinator", "/planning?view=month");
        event(page).focus();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(toast(page)).containsText("Water samples");
        assertThat(start()).isEqualTo(planned.monday().plusDays(1));
        assertThat(day(page, planned.monday().plusDays(1)).locator(".fc-event:focus"))
                .hasCount(1);

        page.keyboard().press("Enter");
        page.waitForURL("**/move");
        page.locator("#f-start").fill(planned.monday().plusDays(7).toString());
        page.locator("#f-end").fill(planned.monday().plusDays(8).toString());
        page.locator("main form.tf-form button[type=submit]").click();
        page.waitForURL("**/planning");
        assertThat(start()).isEqualTo(planned.monday().plusDays(7));
    }

    @Test
    void goesBackWithAReasonWhenItIsRefused() {
        var page = open("coordinator", "/planning?view=month");
        event(page).focus();
        var before = start();
        page.locator(".fc-event[data-move]")
                .evaluate("bar => bar.dataset.move = bar.dataset.move.replace(/activities\\/[^/]+/, 'activities/"
                        + "00000000-0000-0000-0000-000000000000')");
        page.keyboard().press("Alt+ArrowRight");

        assertThat(page.locator("[data-toast].is-bad")).hasCount(1);
        assertThat(start()).isEqualTo(before);
    }

    @Test
    void isMovedOnTheLineOfTime() {
        var page = open("coordinator", "/planning");
        var bar = page.locator(".tf-gantt__b[data-move]");
        var lane = page.locator(".tf-gantt__lane").first().boundingBox();
        var box = bar.boundingBox();
        page.mouse().move(box.x + 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + 2 + lane.width / 182 * 14 + 0.5, box.y + box.height / 2);
        page.mouse().up();

        assertThat(toast(page)).containsText("Water samples");
        assertThat(page.locator(".tf-gantt__b.is-draft")).hasCount(1);
        assertThat(start()).isEqualTo(planned.monday().plusDays(14));
    }

    @Test
    void isMovedByNobodyElse() {
        for (var who : new String[] {"partner", "pupil"}) {
            var page = open(who, "/planning?view=month");
            assertThat(page.locator(".fc-event")).not().hasCount(0);
            assertThat(page.locator(".fc-event[data-move]")).hasCount(0);
            page.navigate("/planning");
            assertThat(page.locator(".tf-gantt__b[data-move]")).hasCount(0);
        }
    }

    @Test
    void takesTheDateOfATaskAlongAndBack() {
        var day = nextMonth();
        var task = plans.give(planned, day);
        var page = open("coordinator", "/planning?view=month&date=" + day);
        drag(page, entry(page), day(page, day.plusDays(7)));

        assertThat(toast(page)).containsText("Place the recorders");
        assertThat(day(page, day.plusDays(7)).locator(".k-task")).hasCount(1);
        assertThat(plans.due(planned, task)).isEqualTo(day.plusDays(7));
        toast(page).locator("[data-undo]").click();
        page.waitForURL("**/tasks/*");
        assertThat(plans.due(planned, task)).isEqualTo(day);

        page.navigate("/planning?view=month&date=" + day);
        entry(page).focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(toast(page)).containsText("Place the recorders");
        assertThat(plans.due(planned, task)).isEqualTo(day.plusDays(7));
    }

    @Test
    void leavesTheDatesOfTasksToWhoGaveThem() {
        plans.give(planned, nextMonth());
        for (var who : new String[] {"partner", "pupil"}) {
            var page = open(who, "/planning?view=month&date=" + nextMonth());
            assertThat(page.locator(".fc-event.k-task")).hasCount(1);
            assertThat(page.locator(".fc-event.k-task[data-move]")).hasCount(0);
        }
    }

    @Test
    void isAListOnAPhone() {
        var page = browser.window("fr", 390);
        Browser.signIn(page, planned.partners().coordinator().username(), "/planning?view=month");

        assertThat(page.locator(".fc-list")).hasCount(1);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isZero();
    }

    private Page open(String who, String path) {
        var page = browser.window("en", 1440);
        var partners = planned.partners();
        var person =
                switch (who) {
                    case "partner" -> partners.partner();
                    case "pupil" -> partners.pupil();
                    default -> partners.coordinator();
                };
        Browser.signIn(page, person.username(), "/account");
        page.navigate(path);
        return page;
    }

    private static Locator event(Page page) {
        return page.locator(".fc-event[data-move]").first();
    }

    /** The second Monday of the next month: no task is given for a day that is over. */
    private LocalDate nextMonth() {
        return planned.monday().plusMonths(1).withDayOfMonth(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static Locator entry(Page page) {
        return page.locator(".fc-event.k-task[data-move]").first();
    }

    private static Locator day(Page page, LocalDate date) {
        return page.locator(".fc-daygrid-day[data-date='" + date + "']");
    }

    private static Locator toast(Page page) {
        return page.locator("[data-toast]");
    }

    /** The pointer takes hold of the first day of what is dragged. */
    private static void drag(Page page, Locator what, Locator onto) {
        what.hover(new Locator.HoverOptions().setPosition(12, 8));
        page.mouse().down();
        var box = onto.boundingBox();
        page.mouse().move(box.x + 20, box.y + 10);
        page.mouse().move(box.x + 24, box.y + box.height / 2);
        page.mouse().up();
    }

    private LocalDate start() {
        return plans.plan(planned.partners()).draft().getFirst().start();
    }
}
