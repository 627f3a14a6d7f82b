package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.engine.Processes;
import org.twinflow.engine.TaskDetails;
import org.twinflow.engine.Tasks;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.people.SchoolSummary;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** A host that says no, another that is asked, and one that is asked again because the days have moved. */
@SpringBootTest
class MobilityHostsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    MobilityHosts hosts;

    @Autowired
    Mobilities mobilities;

    @Autowired
    MobilityChanges changes;

    @Autowired
    Access access;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    private World world;
    private SchoolId italy;
    private PersonId italian;

    @BeforeEach
    void aProjectWithAnotherSchool() {
        italy = fixtures.aSchool("IT");
        var base = journeys.aWorld();
        italian = fixtures.aTeacher(italy);
        var project = fixtures.aProject(base.coordinator(), base.france(), base.spain(), base.greece(), italy);
        List.of(base.teacher(), base.partner(), base.host(), italian)
                .forEach(teacher -> fixtures.admit(project, teacher, Role.TEACHER));
        world = new World(
                base.france(),
                base.spain(),
                base.greece(),
                base.coordinator(),
                base.teacher(),
                base.partner(),
                base.host(),
                base.head(),
                base.pupil(),
                base.mother(),
                project);
    }

    @Test
    void askAnotherSchoolAfterANo() {
        var mobility = journeys.aMobility(world);
        journeys.answer(
                mobility, "confirmHost", world.host(), Map.of("hostConfirms", "NO", "hostNote", "Building site"));
        assertThat(active(mobility)).containsExactly("reviseMobility");
        assertThat(hosts.others(mobility, coordinator()))
                .extracting(SchoolSummary::id)
                .containsExactly(italy);

        hosts.choose(mobility, italy, "Ravenna", coordinator());

        assertThat(active(mobility)).containsExactly("confirmHost");
        var changed = mobilities.get(mobility, coordinator());
        assertThat(changed.summary().host().id()).isEqualTo(italy);
        assertThat(changed.summary().destination()).isEqualTo("Ravenna");
        assertThat(changed.hostNote()).isEmpty();
        assertThat(access.holders(Role.HOST_TEACHER, Scope.mobility(mobility.id())))
                .containsExactly(italian);
        journeys.answer(mobility, "confirmHost", italian, Map.of("hostConfirms", "YES", "capacity", 10));
        assertThat(active(mobility)).containsExactly("selectParticipants");
        assertThat(hosts.others(mobility, coordinator())).isEmpty();
        assertThatThrownBy(() -> hosts.choose(mobility, world.greece(), "Nea Akti", coordinator()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void askAnotherSchoolBeforeTheFirstHasSaidAnything() {
        var mobility = journeys.aMobility(world);

        hosts.choose(mobility, italy, "Ravenna", coordinator());

        assertThat(active(mobility)).containsExactly("confirmHost");
        journeys.answer(mobility, "confirmHost", italian, Map.of("hostConfirms", "YES"));
        assertThatThrownBy(() -> hosts.choose(mobility, italy, "Ravenna", reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void areSchoolsOfTheProjectThatDoNotSend() {
        var mobility = journeys.aMobility(world);
        assertThatThrownBy(() -> hosts.choose(mobility, world.spain(), "Cuenca", coordinator()))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> hosts.choose(mobility, italy, " ", coordinator()))
                .isInstanceOf(InvalidException.class);
        assertThat(hosts.others(mobility, reader(world.teacher()))).isEmpty();
    }

    @Test
    void areAskedAgainOnceWhenTheDaysMove() {
        var mobility = journeys.prepared(world).mobility();
        move(mobility, 3);
        move(mobility, 4);
        assertThat(tasks.about(mobility.toString()))
                .extracting(TaskDetails::key)
                .containsOnlyOnce("confirmNewDays");
    }

    @Test
    void agreeToNewDaysOrSettleThemWithTheCoordinator() {
        var mobility = journeys.prepared(world).mobility();
        var before = active(mobility);
        move(mobility, 3);
        journeys.answer(mobility, "confirmNewDays", world.host(), Map.of("newDaysSuit", "YES"));
        assertThat(active(mobility)).isEqualTo(before);

        move(mobility, 5);
        journeys.answer(
                mobility, "confirmNewDays", world.host(), Map.of("newDaysSuit", "NO", "hostNote", "Exams that week"));
        assertThat(mobilities.get(mobility, coordinator()).hostNote()).isEqualTo("Exams that week");
        assertThat(active(mobility)).contains("settleDays");
        journeys.answer(mobility, "settleDays", world.coordinator(), Map.of("askAgain", "YES"));
        assertThat(active(mobility)).contains("confirmNewDays");
        journeys.answer(mobility, "confirmNewDays", world.host(), Map.of("newDaysSuit", "NO"));
        journeys.answer(mobility, "settleDays", world.coordinator(), Map.of("askAgain", "NO"));
        assertThat(active(mobility)).isEqualTo(before);
    }

    @Test
    void holdNobodyBackWhoDepartsWithoutTheirAnswer() {
        var prepared = journeys.prepared(world);
        move(prepared.mobility(), 3);
        assertThat(active(prepared.mobility())).contains("confirmNewDays");

        journeys.depart(prepared, world);

        assertThat(mobilities.get(prepared.mobility(), coordinator()).summary().status())
                .isEqualTo(MobilityStatus.DEPARTED);
        assertThat(processes.isRunning("mobility", prepared.mobility().toString()))
                .isFalse();
    }

    private void move(MobilityId mobility, int days) {
        var summary = mobilities.get(mobility, coordinator()).summary();
        changes.move(mobility, summary.start().plusDays(days), summary.end().plusDays(days), "A strike", coordinator());
    }

    private List<String> active(MobilityId mobility) {
        return processes.activeElements("mobility", mobility.toString());
    }

    private Reader coordinator() {
        return reader(world.coordinator());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
