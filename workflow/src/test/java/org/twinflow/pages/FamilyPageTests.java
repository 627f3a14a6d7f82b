package org.twinflow.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Projects;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Families of travellers: what they read of the project, and what the releases mean that they gave for the journey. */
@SpringBootTest
class FamilyPageTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    PageFixtures made;

    @Autowired
    Pages pages;

    @Autowired
    Publications publications;

    @Autowired
    Showcases showcases;

    @Autowired
    MobilityChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    ConsentWatch watch;

    @Autowired
    JdbcClient jdbc;

    MobilityFixtures.World world;
    MobilityFixtures.Prepared journey;

    @BeforeEach
    void aJourney() {
        world = journeys.aWorld();
        journey = journeys.prepared(world);
    }

    @Test
    void areReadByWhoAnswersForATravellerWithoutARoleInTheProject() {
        var mother = as(world.mother());
        assertThat(mother.isInProject(world.project().id())).isFalse();
        var letter = shown("Letter home", AudienceLevel.FAMILIES);
        var open = shown("Open day", AudienceLevel.PUBLIC);
        var plans = shown("Plans", AudienceLevel.MEMBERS);

        assertThat(pages.ofFamily(mother)).extracting(PageSummary::id).containsExactlyInAnyOrder(letter, open);
        var seen = pages.get(letter, mother);
        assertThat(seen.text().title()).isEqualTo("Letter home");
        assertThat(seen.mayEdit()).isFalse();
        assertThatThrownBy(() -> pages.get(plans, mother)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.versions(letter, mother)).isInstanceOf(RuntimeException.class);
        var elsewhere = journeys.aWorld();
        journeys.prepared(elsewhere);
        assertThatThrownBy(() -> pages.get(letter, as(elsewhere.mother()))).isInstanceOf(NotFoundException.class);
        assertThat(pages.ofFamily(as(elsewhere.mother()))).isEmpty();

        publications.takeBack(letter, as(world.coordinator()));
        assertThatThrownBy(() -> pages.get(letter, mother)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void showAPupilWhoseFamilyReleasedPicturesForTheJourneyUntilItEnds() {
        var photo = made.aPicture(world.project(), world.coordinator());
        var page = pages.write(
                world.project(),
                made.aText("The harbour", "", made.shown(photo, world.pupil())),
                as(world.coordinator()));
        assertThatThrownBy(() -> show(page))
                .isInstanceOf(RefusedException.class)
                .hasMessage("pages.block.consent");
        journeys.submit(journey.dossier(), Paper.M23, world.mother());
        assertThatThrownBy(() -> show(page)).as("not checked yet").isInstanceOf(RefusedException.class);
        journeys.accept(journey.dossier(), Paper.M23, world.teacher());
        assertThatThrownBy(() -> show(page))
                .as("nobody has read on it for what it is given")
                .isInstanceOf(RefusedException.class);
        journeys.stateRelease(journey.dossier(), world.teacher());

        assertThat(show(page)).isEqualTo(PublicationState.SHOWN);
        assertThat(showcases.find(slug())).isPresent();
        changes.recall(journey.dossier(), Paper.M23, as(world.mother()));

        assertThat(showcases.find(slug())).isEmpty();
        assertThat(publications.of(page, as(world.coordinator())).getFirst().state())
                .isEqualTo(PublicationState.CONSENT_OVER);
    }

    @Test
    void goDownWhenTheDaysOfTheReleaseAreOver() {
        journeys.submit(journey.dossier(), Paper.M23, world.mother());
        journeys.accept(journey.dossier(), Paper.M23, world.teacher());
        journeys.stateRelease(journey.dossier(), world.teacher());
        var photo = made.aPicture(world.project(), world.coordinator());
        var page = pages.write(
                world.project(),
                made.aText("The harbour", "", made.shown(photo, world.pupil())),
                as(world.coordinator()));
        show(page);
        jdbc.sql("update dossier_item set valid_until = :day where dossier = :dossier and code = 'M23'")
                .param("day", made.today().minusDays(2))
                .param("dossier", journey.dossier().id())
                .update();
        assertThat(showcases.find(slug())).as("not even until the hour is over").isEmpty();

        watch.hourly();

        assertThat(publications.of(page, as(world.coordinator())).getFirst().state())
                .isEqualTo(PublicationState.CONSENT_OVER);
    }

    private PageId shown(String title, AudienceLevel audience) {
        var page = pages.write(world.project(), made.aText(title, ""), as(world.coordinator()));
        publications.publish(page, audience, as(world.coordinator()));
        return page;
    }

    private PublicationState show(PageId page) {
        return publications.publish(page, AudienceLevel.PUBLIC, as(world.coordinator()));
    }

    private String slug() {
        return Objects.requireNonNull(projects.facts(world.project()).slug());
    }

    private Reader as(PersonId person) {
        return fixtures.reader(person);
    }
}
