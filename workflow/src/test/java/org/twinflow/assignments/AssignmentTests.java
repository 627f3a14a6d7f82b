package org.twinflow.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinflow.people.PersonId;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.RefusedException;

class AssignmentTests {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final PersonId ANA = new PersonId(UUID.randomUUID());
    static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    @Test
    void waitsForAVerdictOnceAllHaveAnswered() {
        var task = assignment(true, 2);

        task.answer("one", ANA, SCHOOL, NOW);
        assertThat(task.state()).isEqualTo(AssignmentState.TO_DO);

        task.answer("two", ANA, SCHOOL, NOW);
        assertThat(task.state()).isEqualTo(AssignmentState.TO_REVIEW);
    }

    @Test
    void beginsAnewAfterARework() {
        var task = assignment(true, 1);
        task.answer("one", ANA, SCHOOL, NOW);

        task.review(false, "again", ANA, NOW);

        assertThat(task.state()).isEqualTo(AssignmentState.TO_DO);
        task.answer("two", ANA, SCHOOL, NOW);
        assertThat(task.results()).extracting(WorkResult::round).containsExactly(1, 2);
    }

    @Test
    void allowsThreeReworksAndNoFourth() {
        var task = assignment(true, 1);
        for (int round = 1; round <= 3; round++) {
            task.review(false, "again", ANA, NOW);
            assertThat(task.mayRework()).isTrue();
        }

        task.review(false, "again", ANA, NOW);

        assertThat(task.mayRework()).isFalse();
    }

    @Test
    void keepsTheFirstEnd() {
        var task = assignment(false, 1);
        task.end(AssignmentState.FINISHED, NOW);

        task.end(AssignmentState.CANCELLED, NOW);

        assertThat(task.state()).isEqualTo(AssignmentState.FINISHED);
        assertThatThrownBy(task::mustBeOpen).isInstanceOf(RefusedException.class);
    }

    private static Assignment assignment(boolean approval, int doers) {
        var wanted = new NewAssignment(
                new ProjectId(UUID.randomUUID()),
                "Place the recorders",
                "",
                AssigneeKind.ALL_SCHOOLS,
                null,
                LocalDate.of(2026, 12, 1),
                approval,
                Priority.NORMAL);
        return new Assignment(AssignmentId.next(), wanted, approval, doers, ANA, NOW);
    }
}
