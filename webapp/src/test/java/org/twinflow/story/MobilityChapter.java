package org.twinflow.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** The coordinator starts a mobility; for another, a family hands a paper in, which is accepted and bound. */
record MobilityChapter(Stage stage) {

    private static final String PAPER = "M18";
    private static final String ACCEPTED = "Vérifié";

    void tell() throws IOException {
        starts();
        var scan = Papers.scan("Carte d’identité", "Inès Lormont, née le 12 mai 2013 à Valmorin");
        var dossier = opensTheDossier();
        var before = book(dossier);
        handsIn(scan);
        accepts();
        var after = book(dossier);

        assertThat(Papers.pictures(before)).noneMatch(picture -> Papers.isSame(picture, scan));
        assertThat(Papers.pictures(after)).anyMatch(picture -> Papers.isSame(picture, scan));
        assertThat(Papers.text(after).split(ACCEPTED, -1))
                .hasSizeGreaterThan(Papers.text(before).split(ACCEPTED, -1).length);
    }

    private void starts() {
        var page = stage.desk("coordinator");
        page.navigate("/mobilities");
        page.locator("a[href*='/mobilities/new']").first().click();
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(150);
        page.locator("[name=title]").fill("Mobility to Villalmara");
        page.locator("[name=destination]").fill("Villalmara");
        page.locator("[name=sendingSchools]").first().check();
        var olivar = page.locator("[name=hostSchool] option:has-text('Olivar')").first();
        page.locator("[name=hostSchool]").selectOption(olivar.getAttribute("value"));
        page.locator("[name=start]").fill(start.toString());
        page.locator("[name=end]").fill(start.plusDays(6).toString());
        page.locator("[name=activities][type=checkbox]").all().forEach(Locator::check);
        page.locator("[name=sealedReaders]").first().check();
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/mobilities/[0-9a-f-]{36}.*"));
        assertThat(page.locator("h1")).containsText("Mobility to Villalmara");
    }

    /** @return its id */
    private String opensTheDossier() {
        var phone = stage.telephone("family");
        phone.navigate("/family");
        phone.locator(".mb-child").first().click();
        phone.locator("#p-" + PAPER).waitFor();
        return phone.url().replaceFirst("^.*/family/", "");
    }

    private void handsIn(byte[] scan) {
        var phone = stage.telephone("family");
        phone.locator("#p-" + PAPER + " summary").first().click();
        phone.locator("#file-" + PAPER).setInputFiles(new FilePayload("carte.jpg", "image/jpeg", scan));
        phone.locator("#p-" + PAPER + " form:has(#file-" + PAPER + ") button").click();
        assertThat(phone.locator("#p-" + PAPER)).hasCount(0);
    }

    private void accepts() {
        var page = stage.desk("coordinator");
        page.navigate("/mobilities");
        page.locator("a:has-text('Mobility to Nea Akti')").first().click();
        page.locator("a[href*='/dossiers']").first().click();
        page.locator("[href*='paper=" + PAPER + "'][aria-label*='Inès L.'][aria-label*='Received']")
                .first()
                .click();
        page.locator("form[action$='/accept'] button").click();
        assertThat(page.locator("[data-toast]")).not().hasCount(0);
    }

    private byte[] book(String dossier) {
        return pdf(stage.telephone("family"), "/dossiers/" + dossier + "/pdf");
    }

    static byte[] pdf(Page page, String path) {
        var answer = page.context().request().get(path);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        return answer.body();
    }
}
