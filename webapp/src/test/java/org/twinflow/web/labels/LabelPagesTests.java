package org.twinflow.web.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twinflow.Web;
import org.twinflow.campaigns.CampaignKind;
import org.twinflow.labels.LabelApplicationId;
import org.twinflow.labels.LabelApplications;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.security.As;

/** The pages of labels, reviews and contests, as a browser without scripts asks for them. */
@Web
class LabelPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LabelStory story;

    @Autowired
    LabelApplications applications;

    @Autowired
    As as;

    @Test
    void showsEachPageInBothLanguages() {
        var cast = story.cast("DE");
        var contest = story.campaign(CampaignKind.CONTEST, "DE", cast.officer());
        var id = story.draft(cast);
        for (var path : List.of("/labels", "/labels/new?project=" + cast.project(), "/labels/" + id, "/contests")) {
            shows(path, cast.teacher());
        }
        shows("/contests/" + contest, cast.teacher());
        shows("/contests/" + contest + "/FR-5/ranking", cast.officer());
        shows("/reviews", cast.officer());
        shows("/verify", cast.teacher());
    }

    @Test
    void goesFromTheReviewToTheCertificate() {
        var cast = story.cast("NO");
        var id = story.underReview(cast);
        for (var reviewer : cast.reviewers()) {
            shows("/reviews", reviewer);
            shows("/reviews/" + id, reviewer);
            posts("/reviews/" + id + "/conflict", reviewer, "conflict", "false");
            shows("/reviews/" + id + "/part/A", reviewer);
            shows("/reviews/" + id + "/part/evidence", reviewer);
            review(id, reviewer);
        }
        shows("/reviews/" + id, cast.reviewers().getFirst());
        shows("/reviews/" + id + "/decision", cast.officer());
        shows("/reviews/" + id + "/reviewers", cast.officer());
        assertThat(post("/reviews/" + id + "/decision", cast.officer(), "decision", "AWARD"))
                .hasStatus(422);
        posts(
                "/reviews/" + id + "/decision",
                cast.officer(),
                "decision",
                "AWARD",
                "feedback-A",
                LabelStory.words(30),
                "feedback-B",
                LabelStory.words(30),
                "feedback-C",
                LabelStory.words(30),
                "feedback-D",
                LabelStory.words(30),
                "feedback-E",
                LabelStory.words(30));
        await().until(() -> certificate(id, cast) != null);
        shows("/labels/" + id, cast.teacher());
        shows("/reviews/" + id + "/decision", cast.officer());
        assertThat(mvc.get().uri("/labels/" + id + "/certificate").with(as.person(cast.teacher())))
                .hasStatusOk()
                .hasContentType("application/pdf");

        assertThat(mvc.get().uri("/verify/" + certificate(id, cast)))
                .hasStatusOk()
                .bodyText()
                .contains("Tide clock NO");
        assertThat(mvc.get().uri("/verify/NOSUCHCODE42")).hasStatus(404);
        assertThat(mvc.get().uri("/labels/" + id).with(as.person(cast.stranger())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/reviews/" + id).with(as.person(cast.stranger())))
                .hasStatus(404);
    }

    @Test
    void keepsADraftAndSaysWhatIsMissing() {
        var cast = story.cast("IS");
        var id = story.draft(cast);
        posts("/labels/" + id, cast.teacher(), "shortDescription", "Two harbours.", "q1", "yes");
        assertThat(mvc.post()
                        .uri("/labels/" + id + "/draft")
                        .with(as.person(cast.teacher()))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("ownContribution", "We measured."))
                .hasStatusOk()
                .bodyText()
                .contains("labels-saved");

        assertThat(post("/labels/" + id, cast.teacher(), "_action", "send"))
                .hasStatus(422)
                .bodyText()
                .contains("Two harbours.", "We measured.", "<span>Name at least one piece of evidence.</span>");
    }

    private void review(LabelApplicationId id, PersonSummary reviewer) {
        var page = shows("/reviews/" + id + "/part/evidence", reviewer);
        var proof = page.replaceAll("(?s).*?/links/([0-9a-f-]{36}).*", "$1");
        for (var criterion : List.of("A 1 2 2", "B 2 2 1", "C 2 2 1", "D 2 2 1", "E 2 1 2")) {
            var points = criterion.split(" ");
            var request = mvc.post()
                    .uri("/reviews/" + id + "/criteria/" + points[0])
                    .with(as.person(reviewer))
                    .with(csrf());
            for (int part = 1; part < points.length; part++) {
                request = request.param("points-" + points[0] + part, points[part])
                        .param("evidence-" + points[0] + part, proof);
            }
            assertThat(request).hasStatus(302);
        }
        assertThat(mvc.post()
                        .uri("/reviews/" + id + "/criteria/A")
                        .with(as.person(reviewer))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("points-A1", "1")
                        .param("evidence-A1", proof)
                        .param("points-A2", "2")
                        .param("evidence-A2", proof)
                        .param("points-A3", "2")
                        .param("evidence-A3", proof))
                .hasStatusOk()
                .bodyText()
                .contains("rev-total", "points-of-A");
        posts(
                "/reviews/" + id + "/words",
                reviewer,
                "strengths",
                LabelStory.words(10),
                "advice",
                LabelStory.words(30),
                "recommendation",
                "AWARD");
        posts("/reviews/" + id + "/send", reviewer);
    }

    private @org.jspecify.annotations.Nullable String certificate(LabelApplicationId id, LabelStory.Cast cast) {
        var outcome = applications
                .get(id, story.reader(cast.teacher()), Locale.ENGLISH)
                .outcome();
        return outcome == null ? null : outcome.certificate();
    }

    private String shows(String path, PersonSummary person) {
        var english = shows(path, person, "en");
        assertThat(shows(path, person, "fr")).isNotEqualTo(english);
        return english;
    }

    private String shows(String path, PersonSummary person, String language) {
        var result = mvc.get()
                .uri(path)
                .with(as.person(person))
                .cookie(new Cookie("tf-lang", language))
                .exchange();
        assertThat(result).as(path).hasStatusOk();
        assertThat(result).bodyText().as(path).doesNotContain("??", " style=\"");
        return text(result);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void posts(String path, PersonSummary person, String... fields) {
        assertThat(post(path, person, fields)).as(path).hasStatus(302);
    }

    private MvcTestResult post(String path, PersonSummary person, String... fields) {
        var request = mvc.post().uri(path).with(as.person(person)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }
}
