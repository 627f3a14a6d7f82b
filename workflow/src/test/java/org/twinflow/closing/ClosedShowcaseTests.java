package org.twinflow.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.pages.ConsentId;
import org.twinflow.pages.ImageConsents;
import org.twinflow.pages.ImageUse;
import org.twinflow.pages.PageFixtures;
import org.twinflow.pages.PageId;
import org.twinflow.pages.Pages;
import org.twinflow.pages.Publications;
import org.twinflow.pages.ShowcaseCopy;
import org.twinflow.pages.ShowcaseView;
import org.twinflow.pages.Showcases;
import org.twinflow.people.PersonId;

/** What everybody reads of a project once it is closed. */
@SuppressWarnings("NullAway.Init")
class ClosedShowcaseTests extends ClosingScene {

    @Autowired
    PageFixtures made;

    @Autowired
    Pages pages;

    @Autowired
    Publications publications;

    @Autowired
    ImageConsents consents;

    @Autowired
    Showcases showcases;

    ConsentId agreed;
    ConsentId ended;

    @Test
    void isKeptWithoutThosePagesThatSomebodyNoLongerAgreesTo() {
        aShowcaseOfThreePages();
        made.expire(ended);
        close();
        jobs.runDue();

        assertThat(titles()).containsExactlyInAnyOrder("Ice", "Boat");
        var copy = Objects.requireNonNull(details().showcase());
        assertThat(copy.pages()).isEqualTo(2);
        assertThat(copy.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.title()).isEqualTo("Fog");
            assertThat(gap.pupils()).hasSize(1);
        });

        consents.withdraw(agreed, by(helene));
        assertThat(titles()).containsExactly("Ice");
        assertThat(Objects.requireNonNull(details().showcase()).pages()).isEqualTo(1);

        publications.takeBack(page("Ice"), by(helene));
        assertThat(titles()).isEmpty();
    }

    @Test
    void goesOnWithTheProjectWhenTheWorkIsTakenUpAgain() {
        aShowcaseOfThreePages();
        close();
        jobs.runDue();
        assertThat(details().showcase()).extracting(ShowcaseCopy::pages).isEqualTo(3);

        closings.reopen(project, by(helene));
        jobs.runDue();

        assertThat(details().showcase()).isNull();
        var ice = page("Ice");
        pages.save(ice, 1, made.aText("Ice again", "Stage 1"), by(helene));
        publications.publish(ice, AudienceLevel.PUBLIC, by(helene));
        assertThat(titles()).contains("Ice again").doesNotContain("Ice");

        close();
        jobs.runDue();
        assertThat(titles()).contains("Ice again");
    }

    private void aShowcaseOfThreePages() {
        var ines = fixtures.aPerson("Ines", france);
        fixtures.admit(project, ines, Role.PUPIL);
        agreed = made.aConsent(project, pupil, ImageUse.PUBLIC, helene);
        ended = made.aConsent(project, ines, ImageUse.PUBLIC, helene);
        show("Ice");
        show("Boat", pupil);
        show("Fog", ines);
        assertThat(titles()).hasSize(3);
    }

    private void show(String title, PersonId... pupils) {
        var text = pupils.length == 0
                ? made.aText(title, "Stage 1")
                : made.aText(title, "Stage 1", made.shown(made.aPicture(project, helene), pupils));
        var page = pages.write(project, text, by(helene));
        publications.publish(page, AudienceLevel.PUBLIC, by(helene));
    }

    private PageId page(String title) {
        return pages.of(project, by(helene)).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> titles() {
        return showcases
                .find(project)
                .map(ShowcaseView::pages)
                .map(all -> all.stream().map(story -> story.text().title()).toList())
                .orElse(List.of());
    }
}
