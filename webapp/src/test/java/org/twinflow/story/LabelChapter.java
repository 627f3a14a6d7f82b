package org.twinflow.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A teacher applies for the label, two reviewers score, the officer decides, and a stranger checks the certificate. */
record LabelChapter(Stage stage) {

    private static final List<String> CRITERIA = List.of("A", "B", "C", "D", "E");
    private static final String WORDS = "The pupils of both schools measured, wrote and compared answers. ".repeat(6);

    void tell() throws IOException {
        var id = applies();
        InboxPage.of(stage.desk("officer")).open("Check admissibility").answer("ADMIT");
        for (var reviewer : reviewers(id)) {
            reviews(stage.desk(reviewer), id);
        }
        decides(id);
        isVerified(id);
    }

    /** @return the id of the application */
    private String applies() {
        var page = stage.desk("teacher");
        page.navigate("/labels");
        page.locator("a[href*='/labels/new']:has-text('Bread and salt')").click();
        for (var question = 1; question <= 5; question++) {
            choose(page, "q" + question, "yes");
        }
        page.locator("main form[data-main] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/labels/[0-9a-f-]{36}$"));
        var texts = Stream.concat(
                Stream.of("shortDescription", "ownContribution", "gdprStatement"),
                CRITERIA.stream().map(code -> "criterion-" + code));
        texts.forEach(field -> page.locator("[name=" + field + "]").fill(WORDS));
        CRITERIA.forEach(code ->
                page.locator("input[name=evidence-" + code + "]").first().check());
        page.locator("[name=pupilsInvolved]").fill("46");
        page.locator("[name=ageMin]").fill("12");
        page.locator("[name=ageMax]").fill("14");
        page.locator("[name=language]").selectOption("fr");
        page.locator("[name=declaration]").check();
        page.locator("button[name=_action][value=send]").click();
        assertThat(page.locator("form[data-main]")).hasCount(0);
        assertThat(page.locator("[data-toast]")).not().hasCount(0);
        return page.url().replaceFirst("^.*/labels/", "");
    }

    /** Lots fall on two of three. */
    private List<String> reviewers(String id) {
        return await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> Stream.of("reviewer1", "reviewer2", "reviewer3")
                                .filter(reviewer -> isAsked(stage.desk(reviewer), id))
                                .toList(),
                        found -> found.size() == 2);
    }

    private static boolean isAsked(Page page, String id) {
        page.navigate("/reviews");
        return page.locator("a[href='/reviews/" + id + "']").count() > 0;
    }

    /** Scores without ever waiting, and sends while the last words are still being kept. */
    private static void reviews(Page page, String id) {
        page.navigate("/reviews/" + id);
        page.locator("button[name=conflict][value=false]").click();
        for (var criterion : CRITERIA) {
            var form = page.locator("#crit-" + criterion + " form");
            for (var part : form.locator(".lab-part").all()) {
                part.locator("[role=radiogroup] label").last().click();
                part.locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            }
            form.locator("button[type=submit]").click();
        }
        page.locator("[name=strengths]").fill("The pupils decided together and told the result clearly.");
        page.locator("[name=advice]").fill(WORDS);
        choose(page, "recommendation", "AWARD");
        page.locator("form[action$='/send'] button").click();
        assertThat(page.locator("#rev-left")).containsText("Sent");
    }

    private void decides(String id) {
        var officer = stage.desk("officer");
        officer.navigate("/reviews");
        officer.locator("a[href='/reviews/" + id + "/decision']").click();
        CRITERIA.forEach(code -> officer.locator("[name=feedback-" + code + "]").fill(WORDS));
        choose(officer, "decision", "AWARD");
        officer.locator("form[action$='/decision'] button[type=submit]").click();
        assertThat(officer.locator("form[action$='/decision']")).hasCount(0);
    }

    private void isVerified(String id) throws IOException {
        var teacher = stage.desk("teacher");
        stage.until(teacher, "/labels/" + id, "a[href*='/verify/']");
        var code = teacher.locator("a[href*='/verify/']").textContent();
        var certificate = Papers.text(MobilityChapter.pdf(teacher, "/labels/" + id + "/certificate"));

        var visitor = stage.visitor();
        visitor.navigate("/verify");
        visitor.locator("#f-code").fill(code);
        visitor.locator("main form button[type=submit]").click();
        assertThat(visitor.locator(".tf-note.is-ok")).containsText("genuine");
        assertThat(visitor.locator(".lab-facts")).containsText("Bastien Lacombe");
        assertThat(visitor.locator(".lab-facts")).containsText("Bread and salt");
        var printed = visitor.locator("dd.lab-code").first().textContent();
        assertThat(printed.replace("-", "")).isEqualTo(code);
        assertThat(certificate).contains("Bastien Lacombe", "Bread and salt", printed);
    }

    private static void choose(Page page, String field, String value) {
        page.locator("label:has(input[name=" + field + "][value=" + value + "])")
                .click();
    }
}
