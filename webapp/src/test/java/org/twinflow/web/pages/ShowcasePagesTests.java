package org.twinflow.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.pages.ShowcaseCopies;
import org.twinflow.web.Visits;

/** S20, S21 and S46: what everybody sees of a project, as long as it wants. */
@Web
class ShowcasePagesTests {

    @Autowired
    ShowcaseCopies copies;

    @Autowired
    Visits visits;

    @Autowired
    PageVisits made;

    @Autowired
    Partnership partnership;

    Partners partners;
    String home;
    String open;

    @BeforeEach
    void aPartnership() {
        partners = partnership.make();
        home = partners.path("/pages");
        open = "/p/" + partners.project().slug();
    }

    @Test
    void showsPicturesOfPublishedPagesAloneAndNothingOfWhatWasTakenBack() {
        var photo = made.aPhoto(partners);
        visits.post(home, partners.coordinator(), made.form("Ice", "1", photo.id() + "/1", ""));
        var page = made.first(partners);
        var path = home + "/" + page;
        var picture = "/pages/" + page + "/files/" + photo.id();
        assertThat(made.anybody(open + picture)).hasStatus(404);
        made.publish(path, AudienceLevel.PUBLIC, partners.coordinator());

        var shown = made.anybody(open + picture);
        assertThat(shown).hasStatusOk().hasContentType(MediaType.IMAGE_JPEG);
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-cache", "private");
        var tag = Objects.requireNonNull(shown.getResponse().getHeader("ETag"));
        assertThat(made.ask(open + picture).header("If-None-Match", tag).exchange())
                .hasStatus(304);
        assertThat(made.anybody(open).getResponse().getHeader("Cache-Control")).isEqualTo("no-store");

        assertThat(visits.post(path + "/take-back", partners.teacher())).hasStatus3xxRedirection();

        assertThat(made.ask(open + picture).header("If-None-Match", tag).exchange())
                .as("a cached copy is no longer valid")
                .hasStatus(404);
        assertThat(made.anybody(open + "/pages/" + page)).hasStatus(404);
        assertThat(made.anybody(open)).hasStatus(404);
        assertThat(visits.get(path, partners.pupil())).hasStatus(404);
        assertThat(visits.get(path, partners.teacher())).hasStatusOk();
    }

    @Test
    void datesEachStageWithTheDayItWasShown() {
        visits.post(home, partners.coordinator(), made.form("Ice", "1", "", ""));
        visits.post(home, partners.coordinator(), made.form("Fog", "2", "", ""));
        for (var page : made.all(partners)) {
            made.publish(home + "/" + page.id(), AudienceLevel.PUBLIC, partners.coordinator());
        }

        assertThat(made.anybody(open))
                .bodyText()
                .containsPattern("(?s)<time datetime=\"20[^\"]+\">[^<]+</time><div><h3>Stage 1</h3>.*Ice")
                .containsPattern("(?s)<time datetime=\"20[^\"]+\">[^<]+</time><div><h3>Stage 2</h3>.*Fog");

        visits.post(home + "/" + made.titled("Fog", partners) + "/take-back", partners.coordinator());
        assertThat(made.anybody(open))
                .hasStatusOk()
                .bodyText()
                .contains("Stage 1")
                .doesNotContain("Stage 2", "Fog");
    }

    @Test
    void closesAndListsTheShowcase() {
        visits.post(home, partners.coordinator(), made.form("Ice", "1", "", ""));
        made.publish(home + "/" + made.first(partners), AudienceLevel.PUBLIC, partners.coordinator());
        var settings = partners.path("/showcase");
        assertThat(visits.get(settings, partners.pupil())).hasStatus(403);
        assertThat(visits.french(settings, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains(open)
                .doesNotContain("??");
        assertThat(visits.post(settings, partners.partner(), "door", "LISTED")).hasStatus(403);
        assertThat(made.anybody(open).getResponse().getHeader("X-Robots-Tag")).contains("noindex");

        visits.post(settings, partners.coordinator(), "door", "LISTED");
        assertThat(made.anybody(open).getResponse().getHeader("X-Robots-Tag")).isNull();
        assertThat(made.anybody(open)).bodyText().doesNotContain("noindex");
        assertThat(made.ask("/p").exchange()).hasStatusOk().bodyText().contains(open);

        visits.post(settings, partners.coordinator(), "door", "CLOSED");
        assertThat(made.anybody(open)).hasStatus(404);
        assertThat(made.anybody(open + "/pages/" + made.first(partners))).hasStatus(404);
        assertThat(made.anybody(open + "/braid.svg")).hasStatus(404);
    }

    @Test
    void isKeptByBrowsersOnceTheProjectIsClosedUntilAPageIsTakenBack() {
        visits.post(home, partners.coordinator(), made.form("Ice", "1", "", ""));
        var page = made.first(partners);
        made.publish(home + "/" + page, AudienceLevel.PUBLIC, partners.coordinator());
        copies.write(partners.project().id(), Instant.now());

        for (var path : new String[] {open, open + "/pages/" + page}) {
            var shown = made.anybody(path);
            assertThat(shown).hasStatusOk().bodyText().contains("Ice").doesNotContain("??");
            assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-cache");
            var tag = Objects.requireNonNull(shown.getResponse().getHeader("ETag"));
            assertThat(made.ask(path).header("If-None-Match", tag).exchange()).hasStatus(304);
        }
        visits.post(home + "/" + page + "/take-back", partners.teacher());
        assertThat(made.anybody(open)).hasStatus(404);
        assertThat(made.anybody(open + "/pages/" + page)).hasStatus(404);
    }
}
