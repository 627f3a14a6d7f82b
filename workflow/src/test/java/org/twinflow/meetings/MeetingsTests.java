package org.twinflow.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.access.Role;
import org.twinflow.meetings.MeetingDetails.State;
import org.twinflow.people.NewSchool;
import org.twinflow.people.People;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;

@SpringBootTest
class MeetingsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Meetings meetings;

    @Autowired
    Clock clock;

    SchoolId poland;
    SchoolId greece;
    PersonId helene;
    PersonId kasia;
    PersonId nikos;
    ProjectId project;
    Instant early;
    Instant late;
    MeetingId meeting;

    @BeforeEach
    void aPollOverTwoTimes() {
        var france = fixtures.aSchool("FR");
        poland = fixtures.aSchool("PL");
        greece = people.openSchool(
                new NewSchool("School GR", "Nea Akti", "GR", ZoneId.of("Europe/Athens"), Locale.ENGLISH));
        helene = fixtures.aTeacher(france);
        kasia = fixtures.aTeacher(poland);
        nikos = fixtures.aTeacher(greece);
        project = fixtures.aProject(helene, france, poland, greece);
        fixtures.admit(project, kasia, Role.TEACHER);
        fixtures.admit(project, nikos, Role.TEACHER);
        early = clock.instant().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        late = early.plus(1, ChronoUnit.DAYS);
        meeting = meetings.ask(
                project,
                new NewMeeting("Recorders", "", "https://meet.example/r", 45, List.of(late, early)),
                by(helene));
    }

    @Test
    void showEachSchoolItsOwnClock() {
        var times = get(kasia).slots().getFirst().locals().stream()
                .map(local -> local.time().toLocalTime())
                .toList();

        assertThat(get(kasia).slots()).extracting(MeetingSlot::time).containsExactly(early, late);
        assertThat(times.getLast()).isEqualTo(times.getFirst().plusHours(1));
        assertThat(get(kasia).silent()).hasSize(3);
    }

    @Test
    void endByThemselvesOnceEnoughSchoolsHaveAnswered() {
        meeting = meetings.ask(
                project, new NewMeeting("Steering", "1. Budget", "", 60, List.of(early, late), 2), by(helene));
        meetings.answer(meeting, Map.of(early, Suits.NO, late, Suits.YES), by(helene));
        assertThat(get(helene).isOpen()).isTrue();

        meetings.answer(meeting, Map.of(early, Suits.NO, late, Suits.IF_NEED_BE), by(nikos));

        assertThat(get(kasia)).returns(State.CHOSEN, MeetingDetails::state).returns(late, MeetingDetails::beginsAt);
        assertThat(get(kasia).protocol().chosenBy()).as("the answers decided").isNull();
        assertThat(get(kasia).protocol().chosenAt()).isNotNull();
        assertThatThrownBy(() -> meetings.answer(meeting, Map.of(early, Suits.YES), by(kasia)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void stayOpenAtTheQuorumWhileNobodyCanCome() {
        meeting = meetings.ask(project, new NewMeeting("Steering", "", "", 60, List.of(early), 1), by(helene));

        meetings.answer(meeting, Map.of(early, Suits.NO), by(helene));

        assertThat(get(helene).isOpen()).isTrue();
    }

    @Test
    void keepTheirMinutesAndNobodyWritesOverAnother() {
        assertThatThrownBy(() ->
                        meetings.write(meeting, "Present: all", get(helene).version(), by(helene)))
                .isInstanceOf(RefusedException.class);
        meetings.choose(meeting, early, by(helene));
        var seen = get(kasia).version();

        meetings.write(meeting, "Present: all", seen, by(kasia));

        assertThat(get(helene).protocol().text()).isEqualTo("Present: all");
        assertThat(get(helene).protocol().writtenBy()).isNotNull().returns(kasia, PersonSummary::id);
        assertThatThrownBy(() -> meetings.write(meeting, "Present: none", seen, by(helene)))
                .isInstanceOf(StaleException.class);
        var pupil = fixtures.aPerson("pupil", poland);
        fixtures.admit(project, pupil, Role.PUPIL);
        assertThatThrownBy(() -> meetings.write(meeting, "Mine", get(helene).version(), by(pupil)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void findTheTimeThatSuitsMostSchools() {
        answer(helene, Suits.YES, Suits.YES);
        answer(kasia, Suits.YES, Suits.IF_NEED_BE);
        answer(nikos, Suits.NO, Suits.IF_NEED_BE);

        var slots = get(kasia).slots();
        assertThat(slots.getFirst().best()).isFalse();
        assertThat(slots.getLast().best()).isTrue();
        assertThat(slots.getLast().schools()).isEqualTo(3);
        assertThat(slots.getLast().own()).isEqualTo(Suits.IF_NEED_BE);
        assertThat(get(kasia).silent()).isEmpty();

        answer(nikos, Suits.YES, Suits.NO);
        assertThat(get(kasia).slots().getFirst().best()).isTrue();
    }

    @Test
    void areArrangedOnceATimeIsChosen() {
        meetings.choose(meeting, early, by(helene));

        assertThat(get(nikos).state()).isEqualTo(State.CHOSEN);
        assertThat(meetings.arranged(by(nikos)))
                .extracting(MeetingDetails::beginsAt)
                .containsExactly(early);
        assertThatThrownBy(() -> answer(kasia, Suits.YES, Suits.NO)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> meetings.choose(meeting, late, by(helene))).isInstanceOf(RefusedException.class);
        meetings.callOff(meeting, by(helene));
        assertThat(meetings.arranged(by(nikos))).isEmpty();
    }

    @Test
    void areChosenByWhoAskedOrCoordinates() {
        assertThatThrownBy(() -> meetings.choose(meeting, early, by(kasia))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> meetings.callOff(meeting, by(kasia))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> meetings.choose(meeting, early.plusSeconds(1), by(helene)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void areSeenByThoseInTheProjectAndAnsweredByTeachers() {
        var pupil = fixtures.aPerson("pupil", poland);
        fixtures.admit(project, pupil, Role.PUPIL);
        var stranger = fixtures.aTeacher(fixtures.aSchool("ES"));

        assertThat(meetings.of(project, by(pupil))).hasSize(1);
        assertThatThrownBy(() -> answer(pupil, Suits.YES, Suits.YES)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> get(stranger)).isInstanceOf(NotFoundException.class);
        assertThat(meetings.arranged(by(stranger))).isEmpty();
    }

    @Test
    void areAskedForInFullAndInTime() {
        assertThatThrownBy(() -> ask("", 45, early)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask("Recorders", 0, early)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask("Recorders", 45)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ask("Recorders", 45, clock.instant().minusSeconds(60)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void sayWhenNobodyIsAtSchool() {
        var night = early.atZone(ZoneOffset.UTC).with(LocalTime.of(2, 0)).toInstant();
        var id = ask("Stars", 30, night);

        assertThat(meetings.get(id, by(kasia)).slots().getFirst().locals()).allMatch(MeetingSlot.Local::awkward);
    }

    private MeetingId ask(String title, int minutes, Instant... times) {
        return meetings.ask(project, new NewMeeting(title, "", "", minutes, List.of(times)), by(kasia));
    }

    private void answer(PersonId person, Suits first, Suits second) {
        meetings.answer(meeting, Map.of(early, first, late, second), by(person));
    }

    private MeetingDetails get(PersonId person) {
        return meetings.get(meeting, by(person));
    }

    private Reader by(PersonId person) {
        return fixtures.reader(person);
    }
}
