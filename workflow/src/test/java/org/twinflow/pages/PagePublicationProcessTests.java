package org.twinflow.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Walks every way through {@code page-publication.bpmn}. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class PagePublicationProcessTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

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

    @Autowired
    Projects projects;

    @Autowired
    Processes processes;

    @Autowired
    ConsentWatch watch;

    SchoolId france;
    PersonId helene;
    PersonId lucia;
    PersonId ines;
    ProjectId project;

    @BeforeEach
    void aProjectWithAPupil() {
        france = fixtures.aSchool("FR");
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(france);
        ines = fixtures.aPerson("Ines", france);
        project = fixtures.aProject(helene, france);
        fixtures.admit(project, lucia, Role.TEACHER);
        fixtures.admit(project, ines, Role.PUPIL);
    }

    @Test
    void blocksAPictureOfAPupilWithoutConsentAndShowsThePageOnceItIsGone() {
        var photo = made.aPicture(project, helene);
        var page = pages.write(project, made.aText("Ice", "Stage 1", made.shown(photo, ines)), as(helene));

        assertThat(publications.judge(page, AudienceLevel.PUBLIC, as(helene)).obstacles())
                .extracting(Verdict.Obstacle::code)
                .containsExactly("pages.block.consent");
        assertThatThrownBy(() -> publish(page, helene))
                .isInstanceOf(RefusedException.class)
                .hasMessage("pages.block.consent");
        assertThat(showcases.find(slug())).isEmpty();
        assertThat(publications.of(page, as(helene))).isEmpty();

        pages.save(page, 1, made.aText("Ice", "Stage 1"), as(helene));
        assertThat(publish(page, helene)).isEqualTo(PublicationState.SHOWN);

        assertThat(showcases.find(slug()).orElseThrow().pages())
                .extracting(ShowcaseView.Story::number)
                .containsExactly(2);
    }

    @Test
    void letsATeacherAdministratorLookAtWhatATeacherShows() {
        var page = pages.write(project, made.aText("Ice", ""), as(lucia));
        assertThat(publish(page, lucia)).isEqualTo(PublicationState.ASKED);
        assertThat(inbox.keys(lucia, project)).isEmpty();
        assertThat(inbox.keys(helene, project)).containsExactly("reviewPage");
        assertThatThrownBy(() -> publish(page, lucia)).isInstanceOf(RefusedException.class);
        var asked = asked(page);
        assertThatThrownBy(() -> publications.accept(asked, as(lucia))).isInstanceOf(ForbiddenException.class);

        publications.accept(asked, as(helene));

        assertThat(showcases.find(slug()).orElseThrow().pages()).hasSize(1);
        assertThat(inbox.keys(helene, project)).isEmpty();
        assertThat(waits(asked)).containsExactlyInAnyOrder("whatComesFirst");
    }

    @Test
    void neverLetsTheAuthorDecideEvenAsACoordinatorOfLater() {
        var page = pages.write(project, made.aText("Ice", ""), as(lucia));
        publish(page, lucia);
        fixtures.admit(project, lucia, Role.COORDINATOR);

        assertThatThrownBy(() -> publications.accept(asked(page), as(lucia))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void givesAPageBackToItsAuthorWithAReason() {
        var page = pages.write(project, made.aText("Ice", ""), as(lucia));
        publish(page, lucia);
        var asked = asked(page);
        assertThatThrownBy(() -> publications.giveBack(asked, " ", as(helene))).isInstanceOf(InvalidException.class);

        publications.giveBack(asked, "Say which river it was.", as(helene));

        assertThat(inbox.keys(lucia, project)).containsExactly("reworkPage");
        assertThat(publications.of(page, as(lucia)).getFirst().reason()).isEqualTo("Say which river it was.");
        assertThat(showcases.find(slug())).isEmpty();

        pages.save(page, 1, made.aText("Ice on the Lysette", ""), as(lucia));
        publish(page, lucia);

        assertThat(inbox.keys(lucia, project)).isEmpty();
        assertThat(running(asked)).isFalse();
        assertThat(inbox.keys(helene, project)).containsExactly("reviewPage");
    }

    @Test
    void takesAPageDownWithTheConsentOfWhoeverIsSeenOnIt() {
        var consent = made.aConsent(project, ines, ImageUse.PUBLIC, helene);
        var photo = made.aPicture(project, helene);
        var page = pages.write(project, made.aText("Ice", "", made.shown(photo, ines)), as(helene));
        var other = pages.write(project, made.aText("Fog", ""), as(helene));
        publish(page, helene);
        publish(other, helene);
        var shown = publications.of(page, as(helene)).getFirst().id();

        consents.withdraw(consent, as(ines));

        assertThat(showcases.find(slug()).orElseThrow().pages())
                .extracting(ShowcaseView.Story::id)
                .containsExactly(other);
        assertThat(publications.of(page, as(helene)).getFirst().state()).isEqualTo(PublicationState.CONSENT_OVER);
        assertThat(inbox.keys(helene, project)).containsExactly("repairPage");

        pages.save(page, 1, made.aText("Ice", ""), as(helene));
        publish(page, helene);

        assertThat(inbox.keys(helene, project)).isEmpty();
        assertThat(running(shown)).isFalse();
        assertThat(showcases.find(slug()).orElseThrow().pages()).hasSize(2);
    }

    @Test
    void holdsBackWhatWasAcceptedAfterAConsentHadEnded() {
        var consent = made.aConsent(project, ines, ImageUse.PUBLIC, helene);
        var photo = made.aPicture(project, lucia);
        var page = pages.write(project, made.aText("Ice", "", made.shown(photo, ines)), as(lucia));
        publish(page, lucia);
        consents.withdraw(consent, as(helene));

        publications.accept(asked(page), as(helene));

        assertThat(publications.of(page, as(lucia)).getFirst().state()).isEqualTo(PublicationState.HELD_BACK);
        assertThat(inbox.keys(lucia, project)).containsExactly("repairPage");
        publications.leave(page, as(lucia));
        assertThat(inbox.keys(lucia, project)).isEmpty();
    }

    @Test
    void looksEachHourForConsentsThatHaveEnded() {
        var consent = made.aConsent(project, ines, ImageUse.PUBLIC, helene);
        var photo = made.aPicture(project, helene);
        var page = pages.write(project, made.aText("Ice", "", made.shown(photo, ines)), as(helene));
        publish(page, helene);
        watch.hourly();
        assertThat(showcases.find(slug())).isPresent();
        made.expire(consent);
        assertThat(showcases.find(slug())).as("not even until the hour is over").isEmpty();

        watch.hourly();

        assertThat(publications.of(page, as(helene)).getFirst().state()).isEqualTo(PublicationState.CONSENT_OVER);
        assertThat(inbox.keys(helene, project)).containsExactly("repairPage");
    }

    @Test
    void isTakenBackAtOnceAndReplacedByALaterVersion() {
        var page = pages.write(project, made.aText("Ice", ""), as(helene));
        publish(page, helene);
        var first = publications.of(page, as(helene)).getFirst().id();
        pages.save(page, 1, made.aText("Ice, again", ""), as(helene));
        publish(page, helene);
        var second = publications.of(page, as(helene)).getFirst().id();
        assertThat(running(first)).isFalse();
        assertThat(running(second)).isTrue();
        assertThat(publications.of(page, as(helene)))
                .extracting(PublicationView::state)
                .containsExactly(PublicationState.SHOWN, PublicationState.REPLACED);

        publications.takeBack(page, as(lucia));

        assertThat(showcases.find(slug())).isEmpty();
        assertThat(running(second)).isFalse();
        assertThatThrownBy(() -> pages.get(page, as(ines))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void isCalledOffByItsAuthor() {
        var page = pages.write(project, made.aText("Ice", ""), as(lucia));
        publish(page, lucia);
        var asked = asked(page);

        publications.callOff(page, as(lucia));

        assertThat(running(asked)).isFalse();
        assertThat(inbox.keys(helene, project)).isEmpty();
        assertThatThrownBy(() -> publications.accept(asked, as(helene))).isInstanceOf(RefusedException.class);
    }

    @Test
    void endsWhereTheTableBlocks() {
        var facts = new HashMap<String, Object>(Map.of(
                "author", "TEACHER",
                "audience", "PUBLIC",
                "minors", true,
                "imagePublic", "MISSING",
                "imageMembers", "MISSING",
                "credits", "OK",
                "fullNames", false,
                "pupilPages", "REVIEW"));
        var subject = PublicationId.next().toString();
        facts.putAll(Map.of("publicationId", subject, "projectId", project.toString(), "authorId", helene.toString()));

        processes.start(PublicationCases.PROCESS, subject, facts);

        assertThat(processes.isRunning(PublicationCases.PROCESS, subject)).isFalse();
        assertThat(inbox.keys(helene, project)).isEmpty();
    }

    private PublicationState publish(PageId page, PersonId by) {
        return publications.publish(page, AudienceLevel.PUBLIC, as(by));
    }

    private PublicationId asked(PageId page) {
        return publications.of(page, as(helene)).getFirst().id();
    }

    private boolean running(PublicationId id) {
        return processes.isRunning(PublicationCases.PROCESS, id.toString());
    }

    private List<String> waits(PublicationId id) {
        return processes.activeElements(PublicationCases.PROCESS, id.toString());
    }

    private String slug() {
        return projects.facts(project).slug();
    }

    private Reader as(PersonId person) {
        return fixtures.reader(person);
    }
}
