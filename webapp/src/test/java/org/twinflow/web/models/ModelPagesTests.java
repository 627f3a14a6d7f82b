package org.twinflow.web.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.models.Models;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

@Web
class ModelPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    @Autowired
    Models models;

    String key = "";

    @SuppressWarnings("NullAway.Init")
    PersonSummary admin;

    @BeforeEach
    void aDraftOfItsOwn() {
        key = "kitchen-duty-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        admin = persons.administrator();
        models.save(key, KitchenDuty.files(key, "Wash up", KitchenDuty.ADMINISTRATORS), "0.0", persons.reader(admin));
    }

    @Test
    void showsEveryPageToAdministratorsAndNoneToTeachers() {
        var teacher = persons.teacher();
        for (var page : new String[] {"diagram", "forms", "decision", "xml", "versions", "deploy"}) {
            var path = "/models/" + key + "/" + page;
            assertThat(get(path, admin)).as(page).hasStatusOk().bodyText().contains("Kitchen duty");
            assertThat(get(path, teacher)).as(page).hasStatus(403);
        }
        assertThat(get("/models", admin)).hasStatusOk().bodyText().contains(key);
        assertThat(get("/models", teacher)).hasStatus(403);
        assertThat(get("/operations", admin)).hasStatusOk();
        assertThat(get("/operations", teacher)).hasStatus(403);
        assertThat(get("/models/no-such-model/diagram", admin)).hasStatus(404);
    }

    @Test
    void speaksFrench() {
        assertThat(mvc.get()
                        .uri("/models/" + key + "/deploy")
                        .locale(Locale.FRENCH)
                        .with(as.person(admin)))
                .hasStatusOk();
    }

    @Test
    void allowsInlineStylesInTheTwoEditorsThatDrawAndNowhereElse() {
        assertThat(get("/models/" + key + "/diagram", admin))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst()).contains("style-src 'self' 'unsafe-inline'"));
        assertThat(get("/models/" + key + "/xml", admin))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst()).doesNotContain("unsafe-inline"));
    }

    @Test
    void keepsATextThatCameTooLateOnThePage() {
        assertThat(mvc.post()
                        .uri("/models/" + key + "/files")
                        .param("tab", "xml")
                        .param("file", "texts_en.properties")
                        .param("content", "washUp=Mine")
                        .param("lock", "0.0")
                        .with(csrf())
                        .with(as.person(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("washUp=Mine", "data-test=\"stale\"");
    }

    @Test
    void deploysFromThePageAndTellsInWordsWhatTheNextVersionChanges() {
        var lock = models.draft(key, persons.reader(admin)).lock();
        assertThat(deploy(lock)).hasStatus3xxRedirection();
        var seen = models.draft(key, persons.reader(admin)).lock();
        models.save(
                key,
                KitchenDuty.files(key, "Wash the dishes", KitchenDuty.ADMINISTRATORS),
                seen,
                persons.reader(admin));
        assertThat(get("/models/" + key + "/deploy", admin))
                .hasStatusOk()
                .bodyText()
                .contains("“Wash up” is now called “Wash the dishes”", "Deploy version 2");
        assertThat(deploy(lock)).hasStatus(412);
    }

    private MvcTestResult deploy(String lock) {
        return mvc.post()
                .uri("/models/" + key + "/deploy")
                .param("lock", lock)
                .param("note", "Because")
                .with(csrf())
                .with(as.person(admin))
                .exchange();
    }

    private MvcTestResult get(String path, PersonSummary person) {
        return mvc.get().uri(path).with(as.person(person)).exchange();
    }
}
