package org.twinflow.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Role;
import org.twinflow.engine.Processes;
import org.twinflow.people.PersonId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Walks every way through {@code peer-observation.bpmn}. */
@SpringBootTest
class PracticeTests {

    private static final ObservationForm SEEN = new ObservationForm(
            "Groups of three read the strips.", "Everybody spoke.", "Who chose the roles?", "Roles on cards.");

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Practice practice;

    @Autowired
    Processes processes;

    @Autowired
    Clock clock;

    PersonId helene;
    PersonId kasia;
    PersonId marc;
    PersonId pupil;
    ProjectId project;

    @BeforeEach
    void aProjectOfTwoSchools() {
        var france = fixtures.aSchool("FR");
        var poland = fixtures.aSchool("PL");
        helene = fixtures.aTeacher(france);
        marc = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        pupil = fixtures.aPerson("pupil", poland);
        project = fixtures.aProject(helene, france, poland);
        fixtures.admit(project, marc, Role.TEACHER);
        fixtures.admit(project, kasia, Role.TEACHER);
        fixtures.admit(project, pupil, Role.PUPIL);
    }

    /** The acceptance check of the wish to share and improve practice. */
    @Test
    void isExchangedByTwoTeachersAndSeenByTeachersAlone() {
        var first = ask(helene, kasia);
        var second = ask(kasia, helene);
        assertThat(inbox.keys(kasia, project)).containsExactly("observeLesson");

        practice.write(first, SEEN, fixtures.reader(kasia));
        practice.write(second, SEEN, fixtures.reader(helene));
        assertThat(inbox.keys(helene, project)).containsExactly("answerObservation");
        practice.answer(first, "The pupils chose them.", true, fixtures.reader(helene));
        practice.answer(second, "I did.", false, fixtures.reader(kasia));

        assertThat(practice.get(first, fixtures.reader(marc)).form().strong()).isEqualTo("Everybody spoke.");
        assertThatThrownBy(() -> practice.get(second, fixtures.reader(marc))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> practice.get(first, fixtures.reader(pupil))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> practice.of(project, fixtures.reader(pupil))).isInstanceOf(ForbiddenException.class);
        var board = practice.of(project, fixtures.reader(marc));
        assertThat(board.mine()).isEmpty();
        assertThat(board.shared()).extracting(ObservationView::id).containsExactly(first);
        assertThat(practice.of(project, fixtures.reader(kasia)).mine()).hasSize(2);
        assertThat(processes.isRunning(Practice.PROCESS, first.toString())).isFalse();
        assertThat(inbox.keys(helene, project)).isEmpty();
    }

    @Test
    void isDeclinedWithAReason() {
        var id = ask(helene, kasia);

        assertThatThrownBy(() -> practice.decline(id, " ", fixtures.reader(kasia)))
                .isInstanceOf(InvalidException.class);
        practice.decline(id, "We have exams that week.", fixtures.reader(kasia));

        assertThat(practice.get(id, fixtures.reader(helene)).state()).isEqualTo(ObservationState.DECLINED);
        assertThat(practice.get(id, fixtures.reader(helene)).answer()).isEqualTo("We have exams that week.");
        assertThat(processes.isRunning(Practice.PROCESS, id.toString())).isFalse();
        assertThatThrownBy(() -> practice.write(id, SEEN, fixtures.reader(kasia)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void isSharedAndKeptAgainByWhoWasObserved() {
        var id = ask(helene, kasia);
        practice.write(id, SEEN, fixtures.reader(kasia));
        practice.answer(id, "Thank you.", false, fixtures.reader(helene));

        assertThatThrownBy(() -> practice.share(id, true, fixtures.reader(kasia)))
                .isInstanceOf(ForbiddenException.class);
        practice.share(id, true, fixtures.reader(helene));
        assertThat(practice.get(id, fixtures.reader(marc)).shared()).isTrue();
        assertThatThrownBy(() -> practice.callOff(id, fixtures.reader(helene))).isInstanceOf(RefusedException.class);
        practice.share(id, false, fixtures.reader(helene));
        assertThatThrownBy(() -> practice.get(id, fixtures.reader(marc))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void endsWhenItIsCalledOffAndWhenOneOfTheTwoLeaves() {
        var off = ask(helene, kasia);
        var left = ask(marc, kasia);
        assertThatThrownBy(() -> practice.callOff(off, fixtures.reader(kasia))).isInstanceOf(ForbiddenException.class);

        practice.callOff(off, fixtures.reader(helene));
        fixtures.dismiss(project, kasia);

        assertThat(practice.get(off, fixtures.reader(helene)).state()).isEqualTo(ObservationState.CALLED_OFF);
        assertThat(practice.get(left, fixtures.reader(marc)).state()).isEqualTo(ObservationState.CALLED_OFF);
        assertThat(processes.isRunning(Practice.PROCESS, left.toString())).isFalse();
    }

    @Test
    void letsTeachersThankColleaguesBeforeTheOthers() {
        practice.thank(project, kasia, "For the strips.", fixtures.reader(helene));

        assertThat(practice.of(project, fixtures.reader(marc)).thanks())
                .singleElement()
                .satisfies(word -> assertThat(word.receiver().id()).isEqualTo(kasia));
        assertThatThrownBy(() -> practice.thank(project, pupil, "For all.", fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> practice.thank(project, helene, "For me.", fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> practice.thank(project, helene, "For me.", fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void refusesALessonThatIsOverAndAColleagueWhoIsNone() {
        assertThatThrownBy(() -> practice.ask(
                        new NewObservation(project, kasia, " ", today().minusDays(1), ""), fixtures.reader(helene)))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(error -> error.field())
                                .containsExactly("lesson", "day"));
        assertThatThrownBy(() -> ask(helene, pupil)).isInstanceOf(InvalidException.class);
        var id = ask(helene, kasia);
        assertThatThrownBy(() -> practice.write(id, ObservationForm.empty(), fixtures.reader(kasia)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> practice.write(id, SEEN, fixtures.reader(helene)))
                .isInstanceOf(ForbiddenException.class);
    }

    private ObservationId ask(PersonId observed, PersonId observer) {
        return practice.ask(
                new NewObservation(project, observer, "Reading the strips", today().plusDays(3), "Who speaks?"),
                fixtures.reader(observed));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
