package org.twinflow.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Walks every way through {@code task-assignment.bpmn}. */
@SpringBootTest
class TaskAssignmentProcessTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    @Autowired
    Clock clock;

    SchoolId france;
    SchoolId poland;
    PersonId helene;
    PersonId kasia;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwoSchools() {
        france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        pupil = fixtures.aPerson("pupil", poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, kasia, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    @Test
    void isFinishedByThePersonItIsGivenTo() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), false);
        assertThat(inbox.keys(helene, project)).doesNotContain("doTask");

        inbox.complete(kasia, project, "doTask", Map.of("result", "Placed at the weir."));

        assertThat(state(task)).isEqualTo(AssignmentState.FINISHED);
        assertThat(details(task).results())
                .extracting(AssignmentDetails.Result::words)
                .containsExactly("Placed at the weir.");
        assertThat(running(task)).isFalse();
    }

    @Test
    void saysItsTitleInTheInbox() {
        give(AssigneeKind.PERSON, kasia.toString(), false);

        assertThat(inbox.tasks(kasia, project)).extracting(each -> each.name()).containsExactly("Place the recorders");
    }

    @Test
    void isDoneByWhoeverOfTheGroupTakesIt() {
        var task = give(AssigneeKind.GROUP, "teacher", false);
        assertThat(inbox.keys(helene, project)).contains("doTaskTogether");
        assertThat(inbox.keys(pupil, project)).isEmpty();

        inbox.complete(kasia, project, "doTaskTogether", Map.of("result", "Done."));

        assertThat(state(task)).isEqualTo(AssignmentState.FINISHED);
        assertThat(inbox.keys(helene, project)).isEmpty();
    }

    @Test
    void isDoneByATeacherOfTheSchool() {
        var task = give(AssigneeKind.SCHOOL, poland.toString(), false);
        assertThat(inbox.keys(helene, project)).isEmpty();

        inbox.complete(kasia, project, "doTaskTogether", Map.of("result", "Done."));

        assertThat(state(task)).isEqualTo(AssignmentState.FINISHED);
    }

    @Test
    void isDoneOnceInEverySchoolAndThenReviewed() {
        var task = give(AssigneeKind.ALL_SCHOOLS, null, true);

        inbox.complete(kasia, project, "doTaskInSchool", Map.of("result", "In Poland."));
        assertThat(inbox.keys(kasia, project)).isEmpty();
        assertThat(state(task)).isEqualTo(AssignmentState.TO_DO);
        inbox.complete(helene, project, "doTaskInSchool", Map.of("result", "In France."));

        assertThat(state(task)).isEqualTo(AssignmentState.TO_REVIEW);
        inbox.complete(helene, project, "reviewTask", Map.of("verdict", "accept"));
        assertThat(state(task)).isEqualTo(AssignmentState.FINISHED);
        assertThat(details(task).results())
                .extracting(result -> result.person().school())
                .containsExactly(poland, france);
    }

    @Test
    void alwaysReviewsWhatAPupilDoes() {
        var task = give(AssigneeKind.PERSON, pupil.toString(), false);

        inbox.complete(pupil, project, "doTask", Map.of("result", "Drawn."));

        assertThat(state(task)).isEqualTo(AssignmentState.TO_REVIEW);
        assertThat(inbox.keys(pupil, project)).isEmpty();
    }

    @Test
    void comesBackForARework() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), true);
        inbox.complete(kasia, project, "doTask", Map.of("result", "First."));

        inbox.complete(helene, project, "reviewTask", Map.of("verdict", "rework", "comment", "More light."));

        assertThat(state(task)).isEqualTo(AssignmentState.TO_DO);
        inbox.complete(kasia, project, "doTask", Map.of("result", "Second."));
        inbox.complete(helene, project, "reviewTask", Map.of("verdict", "accept"));
        assertThat(state(task)).isEqualTo(AssignmentState.FINISHED);
        assertThat(details(task).reviews())
                .extracting(AssignmentDetails.Review::words)
                .containsExactly("More light.", "");
    }

    @Test
    void endsNotAcceptedAfterThreeReworks() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), true);
        for (int round = 0; round < 4; round++) {
            inbox.complete(kasia, project, "doTask", Map.of("result", "Try " + round));
            inbox.complete(helene, project, "reviewTask", Map.of("verdict", "rework", "comment", "Again."));
        }

        assertThat(state(task)).isEqualTo(AssignmentState.NOT_ACCEPTED);
        assertThat(running(task)).isFalse();
    }

    @Test
    void wantsToKnowWhatIsToBeReworked() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), true);
        inbox.complete(kasia, project, "doTask", Map.of("result", "First."));

        assertThatThrownBy(() -> inbox.complete(helene, project, "reviewTask", Map.of("verdict", "rework")))
                .isInstanceOf(InvalidException.class);
        assertThat(state(task)).isEqualTo(AssignmentState.TO_REVIEW);
    }

    @Test
    void lapsesThirtyDaysAfterItsDate() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), false);

        jobs.ringTimers(Assignments.PROCESS, task.toString(), "taskStale");

        assertThat(state(task)).isEqualTo(AssignmentState.LAPSED);
        assertThat(inbox.keys(kasia, project)).isEmpty();
    }

    @Test
    void isCalledOffByWhoGaveItAndOnlyOnce() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), false);
        assertThatThrownBy(() -> assignments.cancel(task, fixtures.reader(kasia)))
                .isInstanceOf(ForbiddenException.class);

        assignments.cancel(task, fixtures.reader(helene));

        assertThat(state(task)).isEqualTo(AssignmentState.CANCELLED);
        assertThat(inbox.keys(kasia, project)).isEmpty();
        assertThatThrownBy(() -> assignments.cancel(task, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void cannotBeDoneTwice() {
        give(AssigneeKind.PERSON, kasia.toString(), false);
        var open = inbox.tasks(kasia, project).getFirst().id();
        inbox.complete(kasia, open, Map.of("result", "Once."));

        assertThatThrownBy(() -> inbox.complete(kasia, open, Map.of("result", "Twice.")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void isGivenOnceHoweverOftenTheFormIsSent() {
        var id = AssignmentId.next();
        assignments.assign(id, wanted(AssigneeKind.PERSON, kasia.toString(), false), fixtures.reader(helene));

        assignments.assign(id, wanted(AssigneeKind.PERSON, kasia.toString(), false), fixtures.reader(helene));

        assertThat(inbox.keys(kasia, project)).containsExactly("doTask");
    }

    @Test
    void isGivenByTeachersOnly() {
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));
        var wanted = wanted(AssigneeKind.PERSON, kasia.toString(), false);

        assertThatThrownBy(() -> assignments.assign(wanted, fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> assignments.assign(wanted, fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isSeenByTeachersAndByThoseItIsFor() {
        var task = give(AssigneeKind.PERSON, kasia.toString(), false);
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        assertThat(assignments.of(project, fixtures.reader(pupil))).isEmpty();
        assertThatThrownBy(() -> assignments.get(task, fixtures.reader(pupil))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assignments.get(task, fixtures.reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThat(assignments.of(project, fixtures.reader(kasia)))
                .extracting(AssignmentSummary::id)
                .containsExactly(task);
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        var wanted = new NewAssignment(
                project, "x", "", AssigneeKind.PERSON, "nobody", today().minusDays(1), false, Priority.LOW);

        assertThatThrownBy(() -> assignments.assign(wanted, fixtures.reader(helene)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .isEqualTo(List.of("title", "due", "target")));
    }

    private AssignmentId give(AssigneeKind kind, @Nullable String target, boolean approval) {
        return assignments.assign(wanted(kind, target, approval), fixtures.reader(helene));
    }

    private NewAssignment wanted(AssigneeKind kind, @Nullable String target, boolean approval) {
        return new NewAssignment(
                project,
                "Place the recorders",
                "At the weir.",
                kind,
                target,
                today().plusDays(9),
                approval,
                Priority.NORMAL);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }

    private AssignmentDetails details(AssignmentId task) {
        return assignments.get(task, fixtures.reader(helene));
    }

    private AssignmentState state(AssignmentId task) {
        return details(task).task().state();
    }

    private boolean running(AssignmentId task) {
        return processes.isRunning(Assignments.PROCESS, task.toString());
    }
}
