package org.twinflow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The whole story in a real browser, on the demonstration partnership: from the plan over the papers to what is found. */
@Demo
@DirtiesContext // the story changes what others count on
class StoryTests {

    private static final String PASSWORD = "twinflow-demo";
    private static final String SENTENCE = "The kingfisher nests below the third weir.";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @LocalServerPort
    int port;

    private final Map<String, Page> windows = new HashMap<>();
    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void followsAProjectFromThePlanToWhatIsFound() throws IOException {
        plans();
        startsAMobility();
        handsInAPaperOnATelephone();
        findsWhatIsInsideFiles();

        assertThat(browser.faults()).isEmpty();
    }

    private void plans() {
        var coordinator = as("coordinator");
        coordinator.navigate("/inbox");
        assertThat(coordinator.locator("main")).containsText("Propose plan");
        coordinator.navigate("/projects/rivers-that-join-us/planning");
        coordinator.locator("form[action$='/planning/propose'] button").click();
        assertThat(coordinator.locator("[data-toast], .tf-toast")).not().hasCount(0);
        var host = as("host");
        host.navigate("/inbox");
        assertThat(host.locator("main")).containsText("Rivers that join us");
    }

    private void startsAMobility() {
        var coordinator = as("coordinator");
        coordinator.navigate("/mobilities");
        coordinator.locator("a[href*='/mobilities/new']").first().click();
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(150);
        coordinator.locator("[name=title]").fill("Mobility to Villalmara");
        coordinator.locator("[name=destination]").fill("Villalmara");
        coordinator.locator("[name=sendingSchools]").first().check();
        coordinator.locator("[name=hostSchool]").selectOption(new String[] {
            coordinator
                    .locator("[name=hostSchool] option:has-text('Olivar')")
                    .first()
                    .getAttribute("value")
        });
        coordinator.locator("[name=start]").fill(start.toString());
        coordinator.locator("[name=end]").fill(start.plusDays(6).toString());
        coordinator.locator("[name=sealedReaders]").first().check();
        coordinator.locator("main form button[type=submit]").last().click();
        coordinator.waitForURL(Pattern.compile(".*/mobilities/[0-9a-f-]{36}.*"));
        assertThat(coordinator.locator("h1")).containsText("Mobility to Villalmara");
    }

    private void handsInAPaperOnATelephone() throws IOException {
        var phone = as("family", 390);
        phone.navigate("/family");
        phone.locator(".mb-child").first().click();
        phone.locator("#p-M18 summary").first().click();
        phone.locator("#file-M18").setInputFiles(new FilePayload("carte.jpg", "image/jpeg", scan()));
        phone.locator("#p-M18 form:has(#file-M18) button").click();
        assertThat(phone.locator("#p-M18")).hasCount(0);

        var coordinator = as("coordinator");
        coordinator.navigate("/mobilities");
        coordinator.locator("a:has-text('Mobility to Nea Akti')").first().click();
        var dossiers = coordinator.url().replaceFirst("/(overview|dossiers).*$", "") + "/dossiers";
        coordinator.navigate(dossiers);
        coordinator
                .locator("[aria-label*='Inès L.'][aria-label*='Received']")
                .first()
                .click();
        coordinator.locator("form[action$='/accept'] button").click();
        assertThat(coordinator.locator(".tf-toast")).not().hasCount(0);
        var dossier = phone.url().replaceFirst("^.*/family/", "");
        var pdf = phone.context().request().get("http://localhost:" + port + "/dossiers/" + dossier + "/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void findsWhatIsInsideFiles() throws IOException {
        var coordinator = as("coordinator");
        coordinator.navigate("/projects/rivers-that-join-us");
        coordinator.locator("a[href^='/documents?project=']").first().click();
        coordinator.locator(".pg-docs__form summary").click();
        coordinator.locator("#f-file").setInputFiles(new FilePayload("weir.docx", DOCX, docx(SENTENCE)));
        coordinator.locator("form[data-upload] button[type=submit]").first().click();
        coordinator.waitForURL(Pattern.compile(".*/documents/d/.*"));

        assertThat(hits("teacher", "kingfishers nest")).contains("<mark>");
        assertThat(hits("nightsky", "kingfisher")).isEmpty();

        coordinator.navigate("/projects/rivers-that-join-us/members");
        coordinator
                .locator("tr:has-text('Bastien'), li:has-text('Bastien')")
                .first()
                .locator("form[action$='/dismiss'] button")
                .click();
        assertThat(coordinator.locator("main")).not().containsText("Bastien");
        assertThat(hits("teacher", "kingfisher")).isEmpty();
    }

    private String hits(String username, String words) {
        var page = as(username);
        for (var tries = 0; tries < 20; tries++) {
            page.navigate("/search?q=" + words.replace(" ", "+"));
            if (page.locator(".tf-hit").count() > 0) {
                return page.locator(".tf-hit").first().innerHTML();
            }
            page.waitForTimeout(250);
        }
        return "";
    }

    private Page as(String username) {
        return as(username, 1440);
    }

    private Page as(String username, int width) {
        return windows.computeIfAbsent(username, name -> {
            var page = browser.window("en", width);
            page.context().addCookies(List.of(new Cookie("tf-lang", "en").setUrl("http://localhost:" + port)));
            page.navigate("/sign-in");
            page.locator("#username").fill(name);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button[type=submit]").click();
            page.waitForURL(Pattern.compile(".*/(inbox|family).*"));
            return page;
        });
    }

    private static byte[] docx(String sentence) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(sentence);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] scan() throws IOException {
        var out = new ByteArrayOutputStream();
        var page = new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_INT_RGB);
        javax.imageio.ImageIO.write(page, "jpg", out);
        return out.toByteArray();
    }
}
