package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinflow.access.Role;
import org.twinflow.engine.TaskDetails;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Who is counted in a group, and what follows from it. */
class GroupTests extends MobilityScene {

    private SchoolId britain;
    private PersonId leeds;

    @BeforeEach
    void aSchoolInLeeds() {
        britain = fixtures.aSchool("GB");
        leeds = fixtures.aTeacher(britain);
    }

    @Test
    void countsTravellersBySchoolWithoutANameForWhoeverSeesTheMobility() {
        var mobility = journeys.aMobility(world);
        pupils(mobility, world.france(), 3);
        pupils(mobility, world.spain(), 2);
        adult(mobility, world.france());

        var heads = mobilities.headcount(mobility, reader(world.host()));

        assertThat(heads.schools())
                .extracting(Headcount.OfSchool::pupils, Headcount.OfSchool::minors, Headcount.OfSchool::adults)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 3, 1), org.assertj.core.groups.Tuple.tuple(2, 2, 0));
        assertThat(heads.travellers()).isEqualTo(6);
        assertThatThrownBy(() -> mobilities.headcount(mobility, reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void doesNotCountAdultsAmongThePupilsOfAGroup() {
        var mobility = journeys.aMobility(world);
        assertThatThrownBy(() -> mobilities.endSelection(mobility, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        pupils(mobility, world.france(), 1);
        adult(mobility, world.france());
        journeys.answer(mobility, "confirmHost", world.host(), Map.of("hostConfirms", "YES", "capacity", 12));

        assertThatThrownBy(() -> mobilities.endSelection(mobility, reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
        pupils(mobility, world.spain(), 1);
        mobilities.endSelection(mobility, reader(world.teacher()));
    }

    @Test
    void asksForTheFormOfFrenchGroupsOnlyWhenFiveOfOneFrenchSchoolGoToBritain() {
        var mobility = toBritain();
        var french = pupils(mobility, world.france(), 4);
        pupils(mobility, world.spain(), 4);
        assertThat(groupPapers(mobility)).doesNotContain(Paper.M31);

        french.addAll(pupils(mobility, world.france(), 1));
        assertThat(groupPapers(mobility)).contains(Paper.M31);

        mobilities.withdraw(french.getFirst(), "Stays at home.", reader(world.coordinator()));
        assertThat(groupPapers(mobility)).doesNotContain(Paper.M31).contains(Paper.M28);
    }

    @Test
    void keepsAPaperOfTheGroupThatIsThereAlready() {
        var mobility = toBritain();
        var french = pupils(mobility, world.france(), 5);
        journeys.submit(group(mobility).id(), Paper.M31, world.coordinator());

        mobilities.withdraw(french.getFirst(), "Stays at home.", reader(world.coordinator()));

        assertThat(groupPapers(mobility)).contains(Paper.M31);
    }

    @Test
    void asksForWhatAnotherTravellerBringsAlong() {
        var mobility = toBritain();
        pupils(mobility, world.france(), 4);
        journeys.answer(mobility, "confirmHost", leeds, Map.of("hostConfirms", "YES", "capacity", 12));
        mobilities.endSelection(mobility, reader(world.coordinator()));
        jobs.runDue();
        journeys.complete(group(mobility).id(), world);
        assertThat(askedOfGroup(mobility)).isEmpty();

        var fifth = pupils(mobility, world.france(), 1).getFirst();
        assertThat(askedOfGroup(mobility)).containsExactly("handInGroupPapers");

        mobilities.withdraw(fifth, "Stays at home.", reader(world.coordinator()));
        assertThat(askedOfGroup(mobility)).isEmpty();
    }

    @Test
    void letsNoGroupOfOneGoAndLosesNothingByRefusing() {
        var journey = journeys.prepared(world);
        journeys.complete(journey.dossier(), world);
        jobs.ringTimers(DossierCases.MOBILITY, journey.mobility().toString(), "decisionDayCame");
        var exclusions = Map.of("decision", "GO_WITH_EXCLUSIONS", "reason", "Papers are missing.");

        assertThatThrownBy(() -> journeys.answer(journey.mobility(), "authoriseDeparture", world.head(), exclusions))
                .isInstanceOf(RefusedException.class);

        assertThat(mobilities
                        .headcount(journey.mobility(), reader(world.head()))
                        .pupils())
                .isEqualTo(2);
        pupils(journey.mobility(), world.france(), 1).forEach(dossier -> journeys.complete(dossier, world));
        journeys.answer(journey.mobility(), "authoriseDeparture", world.head(), exclusions);
        assertThat(mobilities
                        .headcount(journey.mobility(), reader(world.head()))
                        .pupils())
                .isEqualTo(2);
    }

    private MobilityId toBritain() {
        var project = fixtures.aProject(world.coordinator(), world.france(), world.spain(), britain);
        List.of(world.teacher(), leeds).forEach(teacher -> fixtures.admit(project, teacher, Role.TEACHER));
        journeys.around(project, world.coordinator());
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(100);
        return mobilities.plan(
                new NewMobility(
                        project,
                        "Autumn in Leeds",
                        "Leeds",
                        britain,
                        List.of(world.france(), world.spain()),
                        Set.of(),
                        start,
                        start.plusDays(5),
                        2,
                        MobilityType.GRP,
                        Transport.TRAIN,
                        false,
                        Accommodation.HOSTEL,
                        Set.of(world.teacher())),
                reader(world.coordinator()));
    }

    private List<DossierId> pupils(MobilityId mobility, SchoolId school, int many) {
        var added = new ArrayList<DossierId>();
        for (var one = 0; one < many; one++) {
            added.add(journeys.add(
                    mobility, world, fixtures.aPerson("pupil", school), fixtures.aPerson("parent", school)));
        }
        return added;
    }

    private void adult(MobilityId mobility, SchoolId school) {
        PersonId teacher = fixtures.aTeacher(school);
        mobilities.addParticipant(
                mobility,
                new NewParticipant(teacher, TravellerFacts.adult(TravellerKind.ACCOMPANYING, "FR"), List.of()),
                reader(world.coordinator()));
    }

    /** For papers. */
    private List<String> askedOfGroup(MobilityId mobility) {
        return tasks.about(group(mobility).id().toString()).stream()
                .map(TaskDetails::key)
                .filter(key -> !key.equals("bookTravel"))
                .toList();
    }

    private DossierSummary group(MobilityId mobility) {
        return Objects.requireNonNull(
                mobilities.matrix(mobility, reader(world.coordinator())).ofGroup());
    }

    private List<Paper> groupPapers(MobilityId mobility) {
        return group(mobility).items().stream().map(ItemSummary::paper).toList();
    }
}
