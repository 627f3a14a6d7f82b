package org.twinflow.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.approval.ApprovalRequest;
import org.twinflow.approval.Approvals;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What becomes of what somebody has in hand when they leave a project. */
class DepartureTests extends DepartureScene {

    @Autowired
    Approvals approvals;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Test
    void passesWorkGivenWorkAndApprovalsOnInOneGo() {
        var world = mobilities.aWorld();
        var mine = give(world, world.partner(), world.coordinator(), false);
        var given = give(world, world.coordinator(), world.partner(), true);
        var plan = documents
                .store(
                        NewDocument.inProject(
                                world.project().id(), "Plan", "", AudienceLevel.MEMBERS, Upload.of("plan.txt"), "en"),
                        new ByteArrayInputStream("Version 1".getBytes(StandardCharsets.UTF_8)),
                        fixtures.reader(world.teacher()))
                .id();
        approvals.ask(new ApprovalRequest(plan, 1, Set.of(world.partner()), null), fixtures.reader(world.teacher()));

        var departure = preview(world, world.partner());
        assertThat(departure.items())
                .extracting(item -> item.holding().kind())
                .as("the task of the work goes with it")
                .containsExactlyInAnyOrder(Kind.WORK, Kind.GIVEN_WORK, Kind.APPROVAL);
        assertThat(departure.roles()).containsExactly(Role.TEACHER);
        assertThat(fixtures.reader(world.partner()).isInProject(world.project().id()))
                .as("nothing has happened")
                .isTrue();

        leave(world, world.partner(), choices(departure, world.teacher().toString()));

        assertThat(fixtures.reader(world.partner()).isInProject(world.project().id()))
                .isFalse();
        assertThat(inbox.keys(world.teacher(), world.project())).contains("doTask");
        inbox.complete(world.teacher(), world.project(), "doTask", Map.of("result", "Done instead."));
        assertThat(state(world, mine)).isEqualTo(AssignmentState.FINISHED);
        inbox.complete(world.coordinator(), world.project(), "doTask", Map.of("result", "Done."));
        assertThat(inbox.keys(world.teacher(), world.project())).contains("reviewTask");
        inbox.complete(world.teacher(), world.project(), "reviewTask", Map.of("verdict", "accept", "comment", ""));
        assertThat(state(world, given)).isEqualTo(AssignmentState.FINISHED);
        assertThat(approvals.waitingFor(fixtures.reader(world.teacher()))).containsExactly(plan.id());
    }

    @Test
    void doesNothingUntilEverythingHasASuccessorOrEnds() {
        var world = mobilities.aWorld();
        var work = give(world, world.partner(), world.coordinator(), false);
        assertThatThrownBy(() -> leave(world, world.partner(), Map.of()))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("WORK:" + work));
        var stranger = fixtures.aTeacher(fixtures.aSchool("IT"));
        assertThatThrownBy(() -> leave(world, world.partner(), Map.of("WORK:" + work, stranger.toString())))
                .isInstanceOf(InvalidException.class);
        assertThat(inbox.keys(world.partner(), world.project())).contains("doTask");

        leave(world, world.partner(), Map.of("WORK:" + work, Departures.END));
        assertThat(state(world, work)).isEqualTo(AssignmentState.CANCELLED);
    }

    @Test
    void givesATaskOfACaseToAnother() {
        var world = mobilities.aWorld();
        var mobility = mobilities.aMobility(world);
        mobilities.answer(mobility, "confirmHost", world.host(), Map.of("hostConfirms", "YES", "capacity", 12));
        var departure = preview(world, world.host());
        assertThat(departure.items()).extracting(item -> item.holding().kind()).containsExactly(Kind.HOSTING);
        var colleague = fixtures.aTeacher(world.greece());
        fixtures.admit(world.project(), colleague, Role.TEACHER);

        var again = preview(world, world.host());
        assertThat(again.items().getFirst().proposed()).isNotNull();
        leave(world, world.host(), choices(again, colleague.toString()));

        assertThat(fixtures.reader(colleague).has(Role.HOST_TEACHER, Scope.mobility(mobility.id())))
                .isTrue();
        assertThat(fixtures.reader(world.host()).has(Role.HOST_TEACHER, Scope.mobility(mobility.id())))
                .isFalse();
    }

    @Test
    void takesALeavingPupilOffTheJourney() {
        var world = mobilities.aWorld();
        var prepared = mobilities.prepared(world);
        var departure = preview(world, world.pupil());
        assertThat(departure.items()).extracting(item -> item.holding().kind()).contains(Kind.JOURNEY);

        leave(world, world.pupil(), choices(departure, Departures.END));

        assertThat(dossiers.get(prepared.dossier(), fixtures.reader(world.teacher()))
                        .dossier()
                        .withdrawn())
                .isTrue();
        assertThat(fixtures.reader(world.pupil()).isInProject(world.project().id()))
                .isFalse();
    }

    @Test
    void leavesNoProjectWithoutACoordinator() {
        var world = mobilities.aWorld();
        var departure = preview(world, world.coordinator());
        assertThat(departure.coordinators())
                .extracting(person -> person.id())
                .as("a teacher of the same school first")
                .startsWith(world.teacher());
        assertThatThrownBy(() -> leave(world, world.coordinator(), Map.of())).isInstanceOf(InvalidException.class);

        leave(
                world,
                world.coordinator(),
                Map.of(Departures.COORDINATOR, world.teacher().toString()));

        assertThat(fixtures.reader(world.teacher()).coordinates(world.project().id()))
                .isTrue();
        assertThat(fixtures.reader(world.coordinator())
                        .isInProject(world.project().id()))
                .isFalse();
        var alone = fixtures.aProject(world.coordinator(), world.france());
        assertThatThrownBy(() ->
                        departures.leave(alone, world.coordinator(), Map.of(), fixtures.reader(world.coordinator())))
                .isInstanceOf(RefusedException.class)
                .hasMessage("projects.member.last");
    }

    @Test
    void isUpToTheCoordinators() {
        var world = mobilities.aWorld();
        assertThatThrownBy(() -> departures.preview(world.project(), world.partner(), fixtures.reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        var stranger = fixtures.reader(fixtures.aTeacher(fixtures.aSchool("IT")));
        assertThatThrownBy(() -> departures.preview(world.project(), world.partner(), stranger))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        departures.preview(world.project(), stranger.person(), fixtures.reader(world.coordinator())))
                .isInstanceOf(NotFoundException.class);
    }

    private Departure preview(World world, PersonId person) {
        return departures.preview(world.project(), person, fixtures.reader(world.coordinator()));
    }

    private void leave(World world, PersonId person, Map<String, String> choices) {
        departures.leave(world.project(), person, choices, fixtures.reader(world.coordinator()));
    }

    private static Map<String, String> choices(Departure departure, String choice) {
        var choices = new HashMap<String, String>();
        departure.items().forEach(item -> choices.put(item.holding().key(), choice));
        return choices;
    }
}
