package org.twinflow.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twinflow.Persons;
import org.twinflow.Web;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

@Web
class ErrorsTests {

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

    @ParameterizedTest
    @CsvSource({
        "missing, 404, There is nothing here for you",
        "forbidden, 403, Your role here does not allow this",
        "refused, 409, larger than 250 MB",
        "unsaid, 409, Something else has to happen first",
        "invalid, 422, This answer does not fit",
        "stale, 412, Somebody was faster",
        "large, 413, larger than 250 MB",
        "full, 507, No room left",
        "any, 500, our fault"
    })
    void tellsEveryFailureWithItsStatusAndInWords(String how, int status, String words) {
        assertThat(mvc.get()
                        .uri("/samples/fails/" + how)
                        .with(as.person(teacher))
                        .accept(MediaType.TEXT_HTML))
                .hasStatus(status)
                .bodyText()
                .contains(words)
                .doesNotContain("of our making", "??");
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(mvc.get()
                        .uri("/samples/fails/missing")
                        .with(as.person(teacher))
                        .cookie(new jakarta.servlet.http.Cookie("tf-lang", "fr"))
                        .accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"fr\"", "Il n’y a rien ici pour vous");
    }

    @Test
    void givesMachinesAProblemWithTheFields() {
        assertThat(mvc.get().uri("/api/v1/samples/fails/invalid").with(as.person(teacher)))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("title");
    }

    @Test
    void givesHtmxAToastInsteadOfABrokenPart() {
        assertThat(mvc.get()
                        .uri("/samples/fails/refused")
                        .header("HX-Request", "true")
                        .with(as.person(teacher)))
                .hasStatus(409)
                .hasHeader("HX-Reswap", "none")
                .headers()
                .hasHeaderSatisfying(
                        "HX-Trigger", values -> assertThat(values.getFirst()).contains("250 MB"));
    }

    @Test
    void takesABrokenIdForAMissingThingAndABrokenParameterForABrokenRequest() {
        assertThat(mvc.get().uri("/samples/not-an-id/found").with(as.person(teacher)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/samples/parameter?number=x").with(as.person(teacher)))
                .hasStatus(400);
        assertThat(mvc.get().uri("/samples/parameter").with(as.person(teacher))).hasStatus(400);
    }

    @Test
    void namesTheMethodsThatWork() {
        assertThat(mvc.get().uri("/samples/post").with(as.person(teacher)))
                .hasStatus(405)
                .hasHeader("Allow", "POST");
        assertThat(mvc.post().uri("/samples/post").with(as.person(teacher)).with(csrf()))
                .hasStatusOk();
    }

    @Test
    void givesOursANumberToAskFor() {
        assertThat(mvc.get().uri("/api/v1/samples/fails/any").with(as.person(teacher)))
                .hasStatus(500)
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .matches("[0-9A-F]{4}-[0-9A-F]{4}");
    }
}
