package org.twinflow.web.originals;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.engine.Tasks;
import org.twinflow.inbox.TaskWork;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.MobilityStatus;
import org.twinflow.originals.Originals;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** The check at the gathering, with and without a network, on one telephone and on two. */
@Web
class OriginalsBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Originals originals;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    private Browser browser;
    private Partners partners;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aMobilityThatGathersPapers() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mobility = planned.mobility();
        dossier = planned.dossier();
        mobilityOfOne.join(planned, "Bastien");
        var coordinator = access.reader(partners.coordinator().id());
        var task = tasks.about(mobility.toString()).getFirst().id();
        work.complete(
                task,
                Map.of("hostConfirms", "YES", "capacity", 12),
                Duration.ZERO,
                access.reader(partners.partner().id()),
                Locale.ENGLISH);
        mobilities.endSelection(mobility, coordinator);
        await().until(() -> mobilities.get(mobility, coordinator).summary().status() == MobilityStatus.PREPARING);
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void ticksWithoutANetworkAndSendsWhenThereIsOneAgain() {
        var phone = browser.window("en", 390);
        Browser.signIn(phone, partners.teacher().username(), page());
        phone.locator("[data-kept]").waitFor();
        assertThat(browser.flaws(phone)).isEmpty();

        phone.context().setOffline(true);
        phone.reload();
        assertThat(phone.locator("h1")).hasText("Originals");
        tick(phone, "Identity document, Inès");
        assertThat(phone.locator("[data-net]")).hasText("1 not sent yet.");
        phone.reload();
        assertThat(cell(phone, "Identity document, Inès")).hasAttribute("aria-pressed", "true");
        assertThat(seen()).isZero();

        phone.context().setOffline(false);
        assertThat(phone.locator("[data-net]")).hasText("All is sent.");
        assertThat(seen()).isOne();
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void mergesTwoTelephonesAndForgetsAtSignOut() {
        var one = browser.window("en", 390);
        var other = browser.window("en", 390);
        Browser.signIn(one, partners.teacher().username(), page());
        Browser.signIn(other, partners.coordinator().username(), page());
        one.locator("[data-kept]").waitFor();
        tick(one, "Identity document, Inès");
        assertThat(one.locator("[data-net]")).hasText("All is sent.");
        other.reload();
        assertThat(cell(other, "Identity document, Inès")).hasAttribute("aria-pressed", "true");
        assertThat(cell(other, "Identity document, Inès"))
                .containsText(partners.teacher().shortName());

        one.context().setOffline(true);
        tick(one, "Identity document, Bastien");
        one.context().setOffline(false);
        assertThat(one.locator("[data-net]")).hasText("All is sent.");
        assertThat(one.evaluate("async () => (await caches.keys()).length")).isEqualTo(1);
        assertThat((List<?>) one.evaluate("""
                async () => (await (await caches.open((await caches.keys())[0])).keys())
                    .map(each => new URL(each.url).pathname)
                    .filter(path => !/^\\/(css|js|vendor|img)\\//.test(path))""")).isEqualTo(List.of(page()));

        one.navigate("/account");
        one.locator("form[action$='/sign-out']")
                .evaluate("form => form.dispatchEvent(new Event('submit', {bubbles: true, cancelable: true}))");
        one.waitForURL("**/sign-in?out");
        assertThat(one.evaluate("async () => [(await caches.keys()).length, localStorage.length,"
                        + " (await navigator.serviceWorker.getRegistrations()).length].join(' ')"))
                .isEqualTo("0 0 0");
        assertThat(seen()).isEqualTo(2);
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void worksAsAFormAndForScriptsToo() {
        assertThat(visits.post(
                        page(), partners.teacher(), "dossier", dossier.toString(), "paper", "M16", "seen", "true"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(page(), partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("0 sur 2 ont tout.")
                .doesNotContain("??");
        assertThat(visits.post("/dossiers/" + dossier + "/items/M18/original", partners.teacher()))
                .hasStatus3xxRedirection();
        assertThat(visits.get(
                        "/mobilities/" + mobility + "/dossiers?dossier=" + dossier + "&paper=M18", partners.teacher()))
                .bodyText()
                .contains("Original seen by");
        var api = "/api/v1" + page();
        var tick = "{\"ticks\":[{\"id\":\"%s\",\"dossierId\":\"%s\",\"code\":\"M16\",\"seen\":false,\"agoMillis\":5}]}"
                .formatted(UUID.randomUUID(), dossier);
        assertThat(visits.json(api + "/ticks", partners.teacher(), tick))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"M16\",\"seen\":false,\"by\":\"");
        assertThat(visits.json(api + "/ticks", partners.teacher(), "{\"ticks\":[{\"code\":\"M99\"}]}"))
                .hasStatus(422);
        assertThat(visits.get(api, partners.pupil())).hasStatus(404);
        assertThat(visits.get(page() + "/worker.js", partners.teacher()))
                .hasStatusOk()
                .headers()
                .hasValue("Service-Worker-Allowed", page());
        assertThat(visits.get(page() + "/worker.js", partners.pupil())).hasStatus(404);
    }

    private long seen() {
        return originals.of(mobility, access.reader(partners.teacher().id())).rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.seen())
                .count();
    }

    private static com.microsoft.playwright.Locator cell(Page phone, String label) {
        return phone.locator("button[aria-label='" + label + "']");
    }

    private static void tick(Page phone, String label) {
        cell(phone, label).click();
    }

    private String page() {
        return "/mobilities/" + mobility + "/originals";
    }
}
