package org.twinflow.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

@Web
class ShellTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Persons persons;

    @Autowired
    As as;

    PersonSummary teacher;

    @BeforeEach
    void enrol() {
        teacher = persons.teacher();
    }

    @Test
    void showsEverySharedPartWithoutAStyleOrAScriptInside() {
        var page = mvc.get().uri("/samples").with(as.person(teacher)).exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"en\" data-bs-theme=\"light\"", "Ana Tester")
                .doesNotContain("??", " style=", "<style", "onclick", "javascript:", "th:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?error", "/sign-in?wait", "/sign-in?out", "/sign-in?ready"})
    void opensTheDoorInBothLanguages(String address) {
        for (var language : new String[] {"en", "fr"}) {
            assertThat(mvc.get().uri(address).header("Accept-Language", language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"" + language + "\"", "name=\"_csrf\"")
                    .doesNotContain("??", " style=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void asksTheFirstAdministratorForAName(String language) {
        assertThat(mvc.get()
                        .uri("/samples/set-up")
                        .cookie(new Cookie("tf-lang", language))
                        .with(as.person(teacher)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"abc\"", "value=\"Ana\"", "A name, please.", "selected=\"selected\">Europe/Paris")
                .doesNotContain("??", " style=");
    }

    @Test
    void neverSaysWhichOfTheTwoWasWrong() {
        assertThat(mvc.get().uri("/sign-in?error"))
                .bodyText()
                .contains("User name and password do not match", "aria-describedby=\"sign-in-error\"");
    }

    @Test
    void rendersTheThemeOfTheCookie() {
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("tf-theme", "dark")))
                .bodyText()
                .contains("data-bs-theme=\"dark\"");
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("tf-theme", "\"><b")))
                .bodyText()
                .contains("data-bs-theme=\"light\"");
    }

    @ParameterizedTest
    @CsvSource({"fr, fr", "en, en", "xx, en", "'<b>', en"})
    void speaksTheLanguageOfTheCookieIfItCan(String cookie, String language) {
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("tf-lang", cookie)))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"" + language + "\"");
    }

    @Test
    void keepsPreferencesAndLeadsBackToAPageOfOurs() {
        assertThat(mvc.post()
                        .uri("/preferences")
                        .with(csrf())
                        .param("theme", "dark")
                        .param("lang", "fr")
                        .param("back", "/inbox?view=me"))
                .hasStatus(303)
                .hasHeader("Location", "/inbox?view=me")
                .cookies()
                .hasValue("tf-theme", "dark")
                .hasValue("tf-lang", "fr");
        assertThat(mvc.post().uri("/preferences").with(csrf()).param("back", "//evil.example"))
                .hasStatus(303)
                .hasHeader("Location", "/")
                .cookies()
                .isEmpty();
    }

    @Test
    void letsBrowsersKeepTheFilesOfOthers() {
        assertThat(mvc.get().uri("/vendor/htmx/2.0.10/htmx.min.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri("/css/twinflow.css")).hasStatusOk().hasHeader("Cache-Control", "no-cache");
    }
}
