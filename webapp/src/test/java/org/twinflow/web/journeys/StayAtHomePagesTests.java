package org.twinflow.web.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.twinflow.Browser;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.journeys.LiveWindows;
import org.twinflow.journeys.LogAudience;
import org.twinflow.journeys.LogEntryId;
import org.twinflow.journeys.LogQuestions;
import org.twinflow.journeys.NewLogEntry;
import org.twinflow.journeys.TravelLog;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;
import org.twinflow.web.mobility.OnePupilsMobility;

/** An entry written without a network is sent later; those at home read it, ask, and meet those who travel. */
@Web
class StayAtHomePagesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @LocalServerPort
    int port;

    @Autowired
    Visits visits;

    @Autowired
    OnePupilsMobility mobilityOfOne;

    @Autowired
    Access access;

    @Autowired
    TravelLog log;

    @Autowired
    LogQuestions questions;

    @Autowired
    LiveWindows windows;

    private Partners partners;
    private MobilityId mobility;

    @BeforeEach
    void aGroupOnItsSecondDay() {
        var planned = mobilityOfOne.make();
        partners = planned.partners();
        mobility = planned.mobility();
        mobilityOfOne.departed(planned, 1);
    }

    @Test
    void sendsWhatWasWrittenWithoutANetwork() {
        try (var browser = Browser.at(port)) {
            var phone = browser.window("en", 390);
            Browser.signIn(phone, partners.teacher().username(), at("/travel"));
            phone.context().setOffline(true);
            phone.locator("#log-photo").setInputFiles(new FilePayload("sea.jpg", "image/jpeg", photo()));
            write(phone, "We saw the sea.");
            assertThat(phone.locator("[data-kept-news]")).containsText("one entry waits in this browser");
            write(phone, "And a lighthouse.");
            assertThat(phone.locator("[data-kept-news]")).containsText("2 entries wait");
            assertThat(log.of(partners.project().id(), reader(partners.pupil())))
                    .isEmpty();

            phone.context().setOffline(false);

            assertThat(phone.locator("[data-kept-news]")).containsText("is sent");
            assertThat(log.of(partners.project().id(), reader(partners.pupil())))
                    .hasSize(2);
            assertThat(phone.evaluate("localStorage.length")).isEqualTo(0);
            phone.navigate(home());
            assertThat(phone.locator("main")).containsText("We saw the sea.");
            phone.waitForFunction("() => document.querySelector('.jn-picture')?.naturalWidth > 0");
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void showsAPictureToThoseWhoMayReadTheEntry() {
        var photo = new MockMultipartFile("photo", "sea.jpg", "image/jpeg", photo());
        assertThat(visits.upload(
                        at("/log?day=" + TODAY + "&words=The+sea&audience=PROJECT"), partners.teacher(), photo))
                .hasStatus3xxRedirection();
        var entry = log.of(mobility, reader(partners.teacher())).getFirst().id();
        var picture = "/log-entries/" + entry + "/picture";
        for (var address : List.of(picture, "/api/v1" + picture)) {
            assertThat(visits.get(address, partners.pupil())).hasStatusOk().hasContentType("image/jpeg");
            assertThat(visits.get(address, partners.stranger())).hasStatus(404);
        }
        assertThat(visits.get(home(), partners.pupil())).bodyText().contains(picture, "Picture by");
        assertThat(visits.upload(
                        at("/log?day=" + TODAY + "&words=x&audience=PROJECT"),
                        partners.teacher(),
                        new MockMultipartFile("photo", "x.jpg", "image/jpeg", new byte[] {1, 2, 3})))
                .hasStatus(422)
                .bodyText()
                .contains("That is no photograph");
    }

    private static byte[] photo() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void asksUnderAnEntryAndIsAnswered() {
        var entry = entry();
        var box = home() + "/" + entry + "/questions";
        assertThat(visits.get(home(), partners.pupil())).bodyText().contains("We saw the sea.", "Your question");
        assertThat(visits.post(box, partners.pupil(), "words", "Was it cold?")).hasStatus3xxRedirection();
        assertThat(visits.post(box, partners.pupil(), "words", "")).hasStatus(422);
        var question = box + "/" + asked();
        assertThat(visits.post(question + "/decision", partners.teacher(), "publish", "true"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(question + "/answer", partners.pupil(), "words", "Very."))
                .hasStatus3xxRedirection();
        assertThat(visits.get(home(), partners.partner())).bodyText().contains("Publish the answer");
        assertThat(visits.post(question + "/answer/decision", partners.partner(), "publish", "true"))
                .hasStatus3xxRedirection();
        assertThat(visits.french(home(), partners.pupil()))
                .bodyText()
                .contains("Was it cold?", "Very.")
                .doesNotContain("??");
        assertThat(visits.get("/api/v1/projects/" + partners.project().id() + "/journeys/log", partners.pupil()))
                .bodyText()
                .contains("\"answer\":\"Very.\"");
        assertThat(visits.json(
                        "/api/v1/log-entries/" + entry + "/questions", partners.partner(), "{\"words\":\"Why?\"}"))
                .hasStatus(201);
        var other = "/api/v1/log-questions/" + asked();
        assertThat(visits.json(other + "/decision", partners.teacher(), "{\"publish\":false}"))
                .hasStatus(204);
        assertThat(visits.json(other + "/answer", partners.pupil(), "{\"words\":\"x\"}"))
                .hasStatus(403);
    }

    @Test
    void opensALiveWindow() {
        var school = partners.project().schools().getFirst().id();
        assertThat(visits.post(
                        at("/live"),
                        partners.teacher(),
                        "title",
                        "Live from the harbour",
                        "beginsAt",
                        TODAY.plusDays(1) + "T10:00",
                        "minutes",
                        "45",
                        "link",
                        "https://meet.example/live",
                        "moderator",
                        partners.partner().id().toString(),
                        "class-" + school,
                        partners.teacher().id().toString()))
                .hasStatus3xxRedirection();
        assertThat(visits.post(at("/live"), partners.teacher(), "title", "Harbour", "beginsAt", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Harbour\"", "value=\"soon\"", "<details class=\"mt-3\" open")
                .doesNotContain("??");
        for (var page : List.of(home(), at("/travel"))) {
            assertThat(visits.french(page, partners.teacher()))
                    .bodyText()
                    .contains("https://meet.example/live")
                    .doesNotContain("??");
        }
        var window = windows.of(mobility, reader(partners.teacher())).getFirst().id();
        assertThat(visits.post(at("/live/" + window + "/sides/0"), partners.partner(), "present", "2"))
                .hasStatus(409);
        assertThat(visits.json("/api/v1/live-windows/" + window + "/sides/0", partners.partner(), "{\"present\":2}"))
                .hasStatus(409);
        assertThat(visits.get("/api/v1" + at("/live"), partners.teacher()))
                .bodyText()
                .contains("\"travelling\":true");
        assertThat(visits.json("/api/v1" + at("/live"), partners.teacher(), "{\"title\":\"x\"}"))
                .hasStatus(422);
        assertThat(visits.post(at("/live/" + window + "/off"), partners.teacher()))
                .hasStatus3xxRedirection();
    }

    @Test
    void looksWellOnATelephoneAndAtADesk() {
        entry();
        try (var browser = Browser.at(port)) {
            var desk = browser.window("en", 1440);
            Browser.signIn(desk, partners.pupil().username(), home());
            assertThat(browser.flaws(desk)).isEmpty();
            var phone = browser.window("fr", 390);
            Browser.signIn(phone, partners.teacher().username(), at("/travel"));
            phone.locator("#live summary").click();
            assertThat(browser.flaws(phone)).isEmpty();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void write(Page phone, String words) {
        var form = phone.locator("[data-kept-log]");
        if (!form.isVisible()) {
            phone.locator("#log summary.btn").click();
        }
        form.locator("[name=words]").fill(words);
        form.locator("[name=audience]").selectOption("PROJECT");
        form.locator("[type=submit]").click();
    }

    private LogEntryId entry() {
        var entry = new NewLogEntry(TODAY, "We saw the sea.", LogAudience.PROJECT, Locale.ENGLISH);
        return log.write(mobility, entry, reader(partners.teacher()));
    }

    private String asked() {
        var teacher = reader(partners.teacher());
        return questions.about(log.of(partners.project().id(), teacher), teacher).values().stream()
                .flatMap(List::stream)
                .toList()
                .getLast()
                .id()
                .toString();
    }

    private Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }

    private String home() {
        return "/projects/" + partners.project().slug() + "/journeys";
    }

    private String at(String rest) {
        return "/mobilities/" + mobility + rest;
    }
}
