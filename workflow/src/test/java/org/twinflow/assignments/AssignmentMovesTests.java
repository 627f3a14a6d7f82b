package org.twinflow.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.inbox.InboxTask;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** Moves the date of tasks, and looks at what has to go with it. */
@SpringBootTest
class AssignmentMovesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentMoves moves;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Clock clock;

    SchoolId france;
    PersonId helene;
    PersonId marc;
    PersonId kasia;
    PersonId pupil;
    ProjectId project;
    LocalDate due;

    @BeforeEach
    void aProjectOfTwoSchools() {
        france = fixtures.aSchool("FR");
        var poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        marc = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        pupil = fixtures.aPerson("pupil", france);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, marc, Role.TEACHER);
        fixtures.admit(project, kasia, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
        due = LocalDate.ofInstant(clock.instant(), PARIS).plusDays(9);
    }

    @Test
    void takeInboxesAndTimersAlong() {
        var task = give(AssigneeKind.ALL_SCHOOLS, null);
        var stale = stale(task);
        assertThat(day(inbox.tasks(kasia, project).getFirst())).isEqualTo(due);

        assertThat(moves.move(task, due.plusDays(7), fixtures.reader(marc))).isEqualTo(due);

        assertThat(assignments.get(task, fixtures.reader(kasia)).task().due()).isEqualTo(due.plusDays(7));
        assertThat(day(inbox.tasks(kasia, project).getFirst())).isEqualTo(due.plusDays(7));
        assertThat(day(inbox.tasks(helene, project).getFirst())).isEqualTo(due.plusDays(7));
        assertThat(LocalDate.ofInstant(stale(task), PARIS))
                .isEqualTo(LocalDate.ofInstant(stale, PARIS).plusDays(7));
        assertThat(LocalDate.ofInstant(stale(task), PARIS)).isEqualTo(due.plusDays(37));
    }

    @Test
    void countForTheReworkToo() {
        var task = give(AssigneeKind.PERSON, pupil.toString());
        inbox.complete(pupil, project, "doTask", Map.of("result", "Drawn."));

        moves.move(task, due.plusDays(3), fixtures.reader(helene));
        inbox.complete(marc, project, "reviewTask", Map.of("verdict", "rework", "comment", "More light."));

        assertThat(day(inbox.tasks(pupil, project).getFirst())).isEqualTo(due.plusDays(3));
    }

    @Test
    void areForWhoGaveTheTaskAndForCoordinators() {
        var task = give(AssigneeKind.PERSON, pupil.toString());

        assertThatThrownBy(() -> moves.move(task, due.plusDays(1), fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> moves.move(task, due.plusDays(1), fixtures.reader(kasia)))
                .isInstanceOf(ForbiddenException.class);
        moves.move(task, due.plusDays(1), fixtures.reader(helene));
        assertThat(day(inbox.tasks(pupil, project).getFirst())).isEqualTo(due.plusDays(1));
    }

    @Test
    void refuseDaysThatAreOverAndTasksThatHaveEnded() {
        var task = give(AssigneeKind.PERSON, kasia.toString());

        assertThatThrownBy(() -> moves.move(task, due.minusDays(10), fixtures.reader(marc)))
                .isInstanceOf(InvalidException.class);
        inbox.complete(kasia, project, "doTask", Map.of("result", "Placed."));
        assertThatThrownBy(() -> moves.move(task, due.plusDays(1), fixtures.reader(marc)))
                .isInstanceOf(RefusedException.class);
    }

    private AssignmentId give(AssigneeKind kind, @Nullable String target) {
        var wanted = new NewAssignment(
                project, "Place the recorders", "At the weir.", kind, target, due, false, Priority.NORMAL);
        return assignments.assign(wanted, fixtures.reader(marc));
    }

    private Instant stale(AssignmentId task) {
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(Assignments.PROCESS)
                .processInstanceBusinessKey(task.toString())
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private static LocalDate day(InboxTask task) {
        return LocalDate.ofInstant(task.due(), PARIS);
    }
}
