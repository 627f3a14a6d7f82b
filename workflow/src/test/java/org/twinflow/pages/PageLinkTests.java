package org.twinflow.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Links that open a page to whoever has them: until a day, until they are ended, and never a picture without consent. */
@SpringBootTest
class PageLinkTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    PageFixtures made;

    @Autowired
    Pages pages;

    @Autowired
    Publications publications;

    @Autowired
    PageLinks links;

    @Autowired
    ImageConsents consents;

    @Autowired
    JdbcClient jdbc;

    PersonId helene;
    PersonId ines;
    ProjectId project;
    LocalDate today;

    @BeforeEach
    void aProject() {
        var school = fixtures.aSchool("FR");
        helene = fixtures.aTeacher(school);
        ines = fixtures.aPerson("Ines", school);
        project = fixtures.aProject(helene, school);
        fixtures.admit(project, ines, Role.PUPIL);
        today = made.today();
    }

    @Test
    void openAPageOfFamiliesUntilTheirDayAndCountHowOften() {
        var page = shown(AudienceLevel.FAMILIES);
        var link = links.make(page, " Grandparents ", today.plusDays(20), as(helene));

        assertThat(links.open(link.token()).text().title()).isEqualTo("Ice");
        links.open(link.token());
        assertThat(links.of(page, as(helene))).singleElement().satisfies(seen -> {
            assertThat(seen.label()).isEqualTo("Grandparents");
            assertThat(seen.open()).isTrue();
            assertThat(seen.times()).isEqualTo(2);
            assertThat(seen.lastUsed()).isNotNull();
        });
        jdbc.sql("update page_link set until_day = :day where id = :id")
                .param("day", today.minusDays(2))
                .param("id", link.id().id())
                .update();
        assertThatThrownBy(() -> links.open(link.token())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.open("guessed")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void openNothingOnceEndedOrThePageIsTakenBack() {
        var page = shown(AudienceLevel.FAMILIES);
        var ended = links.make(page, "For the mayor", today, as(helene));
        var left = links.make(page, "For the paper", today, as(helene));
        links.end(ended.id(), as(helene));

        assertThatThrownBy(() -> links.open(ended.token())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.end(ended.id(), as(helene))).isInstanceOf(RefusedException.class);
        assertThat(links.open(left.token()).page()).isEqualTo(page);
        publications.takeBack(page, as(helene));
        assertThatThrownBy(() -> links.open(left.token())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void areMadeByTeachersForAWhileAndOnlyOfWhatFamiliesRead() {
        var page = shown(AudienceLevel.FAMILIES);
        var hidden = shown(AudienceLevel.MEMBERS);
        assertThatThrownBy(() -> links.make(page, "Mine", today, as(ines))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> links.of(page, as(ines))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> links.make(hidden, "Mine", today, as(helene))).hasMessage("pages.link.hidden");
        assertThatThrownBy(() -> links.make(page, " ", today, as(helene))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> links.make(page, "Late", today.plusDays(400), as(helene)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> links.make(page, "Never", null, as(helene))).isInstanceOf(InvalidException.class);
    }

    @Test
    void neverShowAPupilWithoutConsentForEverybody() {
        var photo = made.aPicture(project, helene);
        var page = pages.write(project, made.aText("Ice", "", made.shown(photo, ines)), as(helene));
        publications.publish(page, AudienceLevel.FAMILIES, as(helene));
        assertThatThrownBy(() -> links.make(page, "For all", today, as(helene))).hasMessage("pages.link.consent");

        var consent = made.aConsent(project, ines, ImageUse.PUBLIC, helene);
        var link = links.make(page, "For all", today, as(helene));
        assertThat(links.file(link.token(), photo.id(), true)).isNotNull();
        consents.withdraw(consent, as(ines));

        assertThatThrownBy(() -> links.open(link.token())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> links.file(link.token(), photo.id(), true)).isInstanceOf(NotFoundException.class);
    }

    private PageId shown(AudienceLevel audience) {
        var page = pages.write(project, made.aText("Ice", ""), as(helene));
        publications.publish(page, audience, as(helene));
        return page;
    }

    private Reader as(PersonId person) {
        return fixtures.reader(person);
    }
}
