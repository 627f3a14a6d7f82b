package org.twinflow.departures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.approval.ApprovalRequest;
import org.twinflow.approval.Approvals;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentId;
import org.twinflow.assignments.AssignmentState;
import org.twinflow.assignments.Assignments;
import org.twinflow.assignments.NewAssignment;
import org.twinflow.assignments.Priority;
import org.twinflow.documents.AudienceLevel;
import org.twinflow.documents.Documents;
import org.twinflow.documents.NewDocument;
import org.twinflow.documents.Upload;
import org.twinflow.engine.Jobs;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;
import org.twinflow.projects.Holding.Kind;
import org.twinflow.projects.Projects;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** What becomes of what somebody has in hand when they leave a project. */
@SpringBootTest
class DepartureTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    MobilityFixtures mobilities;

    @Autowired
    Departures departures;

    @Autowired
    Assignments assignments;

    @Autowired
    Approvals approvals;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Plans plans;

    @Autowired
    Projects projects;

    @Autowired
    Jobs jobs;

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

    @Test
    void letsAWholeSchoolLeaveAndPlansWithoutIt() {
        var world = mobilities.aWorld();
        var coordinator = fixtures.reader(world.coordinator());
        plans.begin(world.project(), coordinator);
        var date = LocalDate.of(2026, 10, 5);
        plans.add(
                world.project(),
                new NewActivity(
                        "Water",
                        Phase.ONLINE,
                        date,
                        date.plusDays(7),
                        world.spain(),
                        List.of(world.france(), world.spain()),
                        List.of("en"),
                        "A table"),
                plans.of(world.project(), coordinator).orElseThrow().version(),
                coordinator);
        plans.propose(
                world.project(),
                plans.of(world.project(), coordinator).orElseThrow().version(),
                coordinator);
        var own = give(world, AssigneeKind.SCHOOL, world.spain().toString());
        var all = give(world, AssigneeKind.ALL_SCHOOLS, null);
        assertThat(inbox.keys(world.partner(), world.project())).contains("agreePlan", "doTaskInSchool");
        var departure = departures.previewSchool(world.project(), world.spain(), coordinator);
        assertThat(departure.people())
                .extracting(person -> person.person().id())
                .containsExactly(world.partner());
        assertThatThrownBy(() -> departures.leaveSchool(world.project(), world.spain(), Map.of(), coordinator))
                .isInstanceOf(InvalidException.class);

        departures.leaveSchool(
                world.project(),
                world.spain(),
                Map.of(Departures.SCHOOL, world.greece().toString()),
                coordinator);

        var facts = projects.get(world.project(), coordinator);
        assertThat(facts.schools()).extracting(school -> school.id()).containsExactly(world.france(), world.greece());
        assertThat(fixtures.reader(world.partner()).isInProject(world.project().id()))
                .isFalse();
        assertThat(state(world, own)).isEqualTo(AssignmentState.CANCELLED);
        var activity =
                plans.of(world.project(), coordinator).orElseThrow().draft().getFirst();
        assertThat(activity.responsible().id()).isEqualTo(world.greece());
        assertThat(activity.schools()).extracting(school -> school.id()).doesNotContain(world.spain());
        inbox.complete(world.coordinator(), world.project(), "doTaskInSchool", Map.of("result", "Done."));
        inbox.complete(world.host(), world.project(), "doTaskInSchool", Map.of("result", "Done."));
        assertThat(state(world, all)).isEqualTo(AssignmentState.FINISHED);
        inbox.complete(world.host(), world.project(), "agreePlan", Map.of("vote", "agree"));
        jobs.runDue();
        assertThat(plans.of(world.project(), coordinator).orElseThrow().edition())
                .as("nobody waits for the school that left")
                .isEqualTo(1);
        departures.leaveSchool(
                world.project(),
                world.greece(),
                Map.of(Departures.SCHOOL, world.france().toString()),
                coordinator);
        assertThat(plans.of(world.project(), coordinator).orElseThrow().isOpen())
                .as("planned anew")
                .isTrue();
        assertThatThrownBy(() -> departures.leaveSchool(
                        world.project(),
                        world.france(),
                        Map.of(Departures.SCHOOL, world.greece().toString()),
                        coordinator))
                .isInstanceOf(InvalidException.class);
    }

    private AssignmentId give(World world, AssigneeKind kind, @Nullable String target) {
        return assignments.assign(
                new NewAssignment(
                        world.project(),
                        "Look at the weir",
                        "",
                        kind,
                        target,
                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                        false,
                        Priority.NORMAL),
                fixtures.reader(world.coordinator()));
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

    private AssignmentId give(World world, PersonId to, PersonId by, boolean approval) {
        return assignments.assign(
                new NewAssignment(
                        world.project(),
                        "Place the recorders",
                        "",
                        AssigneeKind.PERSON,
                        to.toString(),
                        LocalDate.now(ZoneOffset.UTC).plusDays(9),
                        approval,
                        Priority.NORMAL),
                fixtures.reader(by));
    }

    private AssignmentState state(World world, AssignmentId id) {
        return assignments.get(id, fixtures.reader(world.teacher())).task().state();
    }
}
