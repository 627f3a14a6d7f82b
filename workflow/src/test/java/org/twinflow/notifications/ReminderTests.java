package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.access.Role;
import org.twinflow.assignments.AssigneeKind;
import org.twinflow.assignments.AssignmentMoves;
import org.twinflow.people.PersonId;

/** A task of thirty days, and the clock moved on: each rung once, and nothing after it is done. */
class ReminderTests extends NoticeScene {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    Reminders reminders;

    @Autowired
    AssignmentMoves moves;

    private LocalDate due;

    @BeforeEach
    void inThirtyDays() {
        due = LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), PARIS).plusDays(30);
    }

    @Test
    void remindsRungByRungAndEachRungOnce() {
        give(AssigneeKind.PERSON, teacher.toString(), due, false);

        assertThat(List.of(on(-8), on(-7), on(-7), on(-3), on(-2), on(-1), on(0), on(1), on(2), on(9)))
                .as("reminders so far, day by day")
                .containsExactly(0L, 1L, 1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L);
        assertThat(kinds(coordinator)).containsExactly(NoticeKind.ESCALATION);
        assertThat(told(partner)).isEmpty();
    }

    @Test
    void climbsTheLadderAnewWhenTheDateIsMoved() {
        var task = give(AssigneeKind.PERSON, teacher.toString(), due, false);
        assertThat(on(-2)).isEqualTo(1);

        moves.move(task, due.plusDays(7), fixtures.reader(coordinator));

        assertThat(List.of(on(-1), on(0), on(4), on(5), on(7), on(8)))
                .as("reminders so far, by the day that was")
                .containsExactly(1L, 2L, 2L, 3L, 4L, 4L);
        assertThat(kinds(coordinator)).doesNotContain(NoticeKind.ESCALATION, NoticeKind.TASK_MOVED);
        assertThat(kinds(teacher)).contains(NoticeKind.TASK_MOVED);
    }

    @Test
    void saysTheLastOfWhatWasMissed() {
        give(AssigneeKind.PERSON, teacher.toString(), due, false);

        assertThat(on(3)).isEqualTo(1);
        assertThat(on(3)).isEqualTo(1);
        assertThat(kinds(coordinator)).containsExactly(NoticeKind.ESCALATION);
    }

    @Test
    void leavesOutWhatLayBeforeTheTask() {
        var near = LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), PARIS)
                .plusDays(1);
        give(AssigneeKind.PERSON, teacher.toString(), near, false);

        reminders.remind(java.time.Clock.systemUTC().instant());

        assertThat(kinds(teacher)).containsExactly(NoticeKind.TASK_ASSIGNED);
    }

    @Test
    void tellsAPupilInTheApplicationAndTheTeachersOfTheSchool() {
        give(AssigneeKind.PERSON, pupil.toString(), due, false);

        on(-2);

        assertThat(kinds(pupil)).contains(NoticeKind.REMINDER);
        assertThat(kinds(teacher)).containsExactly(NoticeKind.REMINDER);
        assertThat(kinds(partner)).isEmpty();
    }

    @Test
    void tellsTheAdministratorsWhereThoseWhoCoordinateAreLateThemselves() {
        var administrator = fixtures.anAdministrator();
        give(AssigneeKind.PERSON, coordinator.toString(), due, false);

        on(2);

        assertThat(kinds(administrator)).contains(NoticeKind.ESCALATION);
        assertThat(kinds(coordinator)).doesNotContain(NoticeKind.ESCALATION);
    }

    @Test
    void saysNothingOnceTheTaskIsDone() {
        give(AssigneeKind.PERSON, teacher.toString(), due, false);
        inbox.complete(teacher, project, "doTask", Map.of("result", "Placed."));

        assertThat(on(2)).isZero();
        assertThat(told(coordinator)).isEmpty();
    }

    @Test
    void remindsEverybodyWhoMayTakeATaskThatNobodyHas() {
        give(AssigneeKind.GROUP, "teacher", due, false);

        on(0);

        assertThat(kinds(partner)).contains(NoticeKind.REMINDER);
        assertThat(kinds(teacher)).contains(NoticeKind.REMINDER);
    }

    @Test
    void isQuietForWhoWantsItQuietButForThoseWhoAnswerForOthers() {
        preferences.change(Map.of(NoticeKind.REMINDER, Channel.OFF), Habits.USUAL, fixtures.reader(teacher));
        give(AssigneeKind.PERSON, teacher.toString(), due, false);

        assertThat(on(2)).isZero();
        assertThat(kinds(coordinator)).containsExactly(NoticeKind.ESCALATION);
    }

    @Test
    void hasNobodyToTellOfATaskOfSomebodyWhoLeft() {
        give(AssigneeKind.PERSON, teacher.toString(), due, false);
        fixtures.dismiss(project, teacher);
        fixtures.admit(project, partner, Role.TEACHER);

        on(2);

        assertThat(kinds(coordinator)).contains(NoticeKind.ESCALATION);
    }

    /** How many reminders the teacher has had by noon of a day, counted from the end. */
    private long on(int day) {
        reminders.remind(noon(day));
        return reminded(teacher);
    }

    private Instant noon(int day) {
        return due.plusDays(day).atStartOfDay(PARIS).toInstant().plus(Duration.ofHours(12));
    }

    private long reminded(PersonId person) {
        return told(person).stream()
                .filter(notice -> notice.kind() == NoticeKind.REMINDER)
                .count();
    }
}
