package org.twinflow.web.mobility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;

/** A family hands a paper in on a telephone, and the school checks it at a desk. */
@Web
class MobilityBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    private Browser browser;
    private Partners partners;
    private PersonSummary mother;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aMobilityOfOnePupil() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mother = planned.mother();
        mobility = planned.mobility();
        dossier = planned.dossier();
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void handsInOnATelephoneAndChecksAtADesk() {
        var phone = browser.window("fr", 390);
        signIn(phone, mother, "/family/" + dossier);
        look(phone, "family");
        phone.locator("#p-M16 summary").click();
        phone.locator("#file-M16")
                .setInputFiles(new FilePayload(
                        "carte.pdf", "application/pdf", "%PDF-1.4 scan".getBytes(StandardCharsets.US_ASCII)));
        phone.locator("#p-M16 form:has(#file-M16) button").click();
        assertThat(phone.locator("[data-toast]")).containsText("reçu");

        var desk = browser.window("en", 1440);
        signIn(desk, partners.teacher(), "/mobilities/" + mobility + "/dossiers");
        look(desk, "matrix");
        desk.getByLabel("Identity document, Inès T.: Received").click();
        look(desk, "pane");
        desk.locator("form[action$='/accept'] button").click();
        assertThat(desk.locator("a[aria-label='Identity document, Inès T.: Checked']"))
                .isVisible();
        for (var room : List.of("overview", "participants")) {
            desk.navigate("/mobilities/" + mobility + "/" + room);
            look(desk, room);
        }
        desk.navigate("/mobilities");
        look(desk, "list");

        var small = browser.window("en", 390);
        signIn(small, partners.coordinator(), "/mobilities/" + mobility + "/dossiers");
        look(small, "matrix-phone");
        small.navigate("/mobilities/new?project=" + partners.project().id());
        look(small, "new-phone");

        assertThat(browser.faults()).isEmpty();
    }

    private static void signIn(Page page, PersonSummary person, String path) {
        page.navigate("/sign-in");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(Persons.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate(path);
    }

    /** Axe finds nothing, and nothing is wider than the window. */
    private void look(Page page, String name) {
        assertThat(browser.flaws(page)).as(name).isEmpty();
    }
}
