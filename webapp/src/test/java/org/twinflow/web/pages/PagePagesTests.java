package org.twinflow.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.NewGrant;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.web.Visits;

/** S9 and S60: pages that a project shows to whom it wants. */
@Web
class PagePagesTests {

    @Autowired
    Visits visits;

    @Autowired
    PageVisits made;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

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
    void blocksAPhotoOfAPupilWithoutConsentAndOpensThePageForEverybodyOnceItIsGone() {
        var photo = made.aPhoto(partners);
        var pupil = partners.pupil();
        var written = visits.post(
                home,
                partners.coordinator(),
                made.form("Ice on the weir", "1", photo.id() + "/1", pupil.id().toString()));
        assertThat(written).hasStatus3xxRedirection();
        var page = made.first(partners);
        var path = home + "/" + page;
        assertThat(visits.get(path, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Ice on the weir", pupil.shortName() + " can be recognised and has no valid consent");
        assertThat(made.publish(path, AudienceLevel.PUBLIC, partners.coordinator()))
                .hasStatus(409);
        assertThat(made.anybody(open + "/pages/" + page)).hasStatus(404);

        assertThat(visits.post(path, partners.coordinator(), made.form("Ice on the weir", "1", "", "")))
                .hasStatus3xxRedirection();
        assertThat(made.publish(path, AudienceLevel.PUBLIC, partners.coordinator()))
                .hasStatus3xxRedirection();

        assertThat(made.anybody(open + "/pages/" + page))
                .hasStatusOk()
                .bodyText()
                .contains("Ice on the weir", "<strong>three</strong>", "CC BY-SA 4.0")
                .doesNotContain("<script>alert", "??");
        assertThat(made.anybody(open)).hasStatusOk().bodyText().contains("Rivers that join us", "Stage 1", "noindex");
        assertThat(made.ask(open).header("Accept-Language", "fr").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("D’étape en étape")
                .doesNotContain("??");
    }

    @Test
    void opensAPageToFamiliesAndNobodyElseAndWritesThatDown() {
        var parent = partners.stranger();
        access.grant(NewGrant.of(
                parent.id(),
                Role.GUARDIAN,
                Scope.project(partners.project().id().id()),
                null));
        visits.post(home, partners.coordinator(), made.form("The week in Nea Akti", "1", "", ""));
        var path = home + "/" + made.first(partners);
        assertThat(visits.get(path, parent)).hasStatus(404);
        made.publish(path, AudienceLevel.MEMBERS, partners.coordinator());
        assertThat(visits.get(path, parent)).hasStatus(404);
        assertThat(visits.get(path, partners.pupil())).hasStatusOk();

        made.publish(path, AudienceLevel.FAMILIES, partners.coordinator());

        assertThat(visits.get(path, parent))
                .hasStatusOk()
                .bodyText()
                .contains("The week in Nea Akti")
                .doesNotContain("/edit", "/take-back");
        assertThat(made.anybody(open + "/pages/" + made.first(partners))).hasStatus(404);
        assertThat(visits.get(path, partners.coordinator()))
                .bodyText()
                .contains("Members and families, version 1", "Replaced");
    }

    @Test
    void isLookedAtByATeacherAdministratorAndGivenBack() {
        visits.post(home, partners.partner(), made.form("Fog", "1", "", ""));
        var path = home + "/" + made.first(partners);
        made.publish(path, AudienceLevel.PUBLIC, partners.partner());
        assertThat(visits.get(path + "/review", partners.partner())).hasStatus(403);
        assertThat(visits.get("/inbox", partners.coordinator())).bodyText().contains("Review a page", "Fog");
        assertThat(visits.french(path + "/review", partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Fog", "La rendre")
                .doesNotContain("??");
        assertThat(visits.post(path + "/review", partners.coordinator(), "reason", " "))
                .hasStatus(422);

        assertThat(visits.post(path + "/review", partners.coordinator(), "reason", "Which river?"))
                .hasStatus3xxRedirection();

        assertThat(visits.get(path + "/edit", partners.partner()))
                .hasStatusOk()
                .bodyText()
                .contains("Which river?");
        assertThat(visits.get(path + "/review", partners.coordinator())).hasStatus(404);
        made.publish(path, AudienceLevel.PUBLIC, partners.partner());
        assertThat(visits.post(path + "/review", partners.coordinator(), "accepted", "true"))
                .hasStatus3xxRedirection();
        assertThat(made.anybody(open + "/pages/" + made.first(partners))).hasStatusOk();
    }

    @Test
    void keepsWhatWasWrittenWhereSomethingIsWrong() {
        assertThat(visits.post(home, partners.teacher(), "title", "", "body", "Kept", "language", "en"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept", "Give it a title");
        var photo = made.aPhoto(partners);
        assertThat(visits.post(
                        home,
                        partners.teacher(),
                        "title",
                        "Ice",
                        "language",
                        "en",
                        "exhibits[0].document",
                        photo.id() + "/1",
                        "exhibits[0].description",
                        "The weir"))
                .hasStatus(422)
                .bodyText()
                .contains("Say who can be recognised");
        assertThat(visits.post(home, partners.teacher(), "title", "Ice", "more", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Picture or file 1");
        assertThat(visits.french(home + "/new", partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.french(home, partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
        assertThat(visits.get(home + "/new", partners.stranger())).hasStatus(404);
    }
}
