package org.twinflow.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Role;
import org.twinflow.groups.DivisionDetails;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupMaking;
import org.twinflow.groups.GroupPublishing;
import org.twinflow.groups.NewDivision;
import org.twinflow.people.PersonId;
import org.twinflow.people.PersonSummary;
import org.twinflow.people.SchoolId;
import org.twinflow.projects.ProjectId;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** A meeting of classes that do not know each other yet, with rooms for mixed groups: S57 and S15. */
@SpringBootTest
class MeetingRoomsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRooms rooms;

    @Autowired
    IceBreakers breakers;

    @Autowired
    VideoRefusals refusals;

    @Autowired
    Divisions divisions;

    @Autowired
    GroupMaking making;

    @Autowired
    GroupPublishing publishing;

    @Autowired
    Clock clock;

    final List<PersonId> pupils = new ArrayList<>();
    PersonId helene;
    PersonId lucia;
    ProjectId project;
    MeetingId meeting;

    @BeforeEach
    void aMeetingOfTwoSchools() {
        var france = fixtures.aSchool("FR");
        var spain = fixtures.aSchool("ES");
        helene = fixtures.aTeacher(france);
        lucia = fixtures.aTeacher(spain);
        project = fixtures.aProject(helene, france, spain);
        fixtures.admit(project, lucia, Role.TEACHER);
        for (int at = 0; at < 16; at++) {
            pupils.add(pupil(at, at % 2 == 0 ? france : spain));
        }
        var soon = clock.instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        var wanted = new NewMeeting("Hello", "", "https://meet.example/hello", 45, List.of(soon));
        meeting = meetings.ask(project, wanted, fixtures.reader(helene));
        meetings.choose(meeting, soon, fixtures.reader(helene));
    }

    @Test
    void hasARoomForEachGroupWithItsMembers() {
        var division = division();
        assertThatThrownBy(() -> rooms.arrange(meeting, division, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
        publishing.publish(division, fixtures.reader(helene));
        rooms.arrange(meeting, division, fixtures.reader(helene));
        rooms.arrange(meeting, division, fixtures.reader(lucia));

        var breakouts = rooms.of(meeting, fixtures.reader(helene)).breakouts();
        assertThat(breakouts).hasSize(8);
        for (int at = 0; at < 8; at++) {
            var group = groups(division).get(at);
            assertThat(breakouts.get(at).group().id()).isEqualTo(group.id());
            assertThat(breakouts.get(at).group().members())
                    .extracting(member -> member.person().id())
                    .containsExactlyInAnyOrderElementsOf(group.pupils().stream()
                            .map(pupil -> pupil.person().id())
                            .toList());
        }
        var one = breakouts.getFirst();
        rooms.paste(meeting, one.id(), "https://meet.example/one", fixtures.reader(lucia));
        assertThatThrownBy(() -> rooms.paste(meeting, one.id(), "javascript:1", fixtures.reader(lucia)))
                .isInstanceOf(InvalidException.class);
        var member = one.group().members().getFirst().person().id();
        assertThatThrownBy(() -> rooms.split(meeting, true, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
        rooms.start(meeting, fixtures.reader(helene));
        assertThat(rooms.of(meeting, fixtures.reader(member)).breakouts())
                .singleElement()
                .satisfies(room -> assertThat(room.link()).isEmpty());
        rooms.split(meeting, true, fixtures.reader(helene));
        assertThat(rooms.of(meeting, fixtures.reader(member)).breakouts())
                .singleElement()
                .satisfies(room -> assertThat(room.link()).isEqualTo("https://meet.example/one"));
        rooms.dissolve(meeting, fixtures.reader(helene));
        assertThat(rooms.of(meeting, fixtures.reader(helene)).breakouts()).isEmpty();
    }

    @Test
    void opensOnlyWhenATeacherIsThereAndNotesWhoCame() {
        var pupil = pupils.getFirst();
        assertThat(meetings.get(meeting, fixtures.reader(pupil)).link()).isEmpty();
        assertThat(rooms.of(meeting, fixtures.reader(pupil)).link()).isEmpty();
        assertThatThrownBy(() -> rooms.join(meeting, fixtures.reader(pupil))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> rooms.start(meeting, fixtures.reader(pupil))).isInstanceOf(ForbiddenException.class);

        rooms.start(meeting, fixtures.reader(lucia));
        assertThat(rooms.of(meeting, fixtures.reader(pupil)).link()).isEqualTo("https://meet.example/hello");
        rooms.join(meeting, fixtures.reader(pupil));
        rooms.join(meeting, fixtures.reader(pupil));
        rooms.close(meeting, fixtures.reader(lucia));

        assertThatThrownBy(() -> rooms.join(meeting, fixtures.reader(pupils.get(1))))
                .isInstanceOf(RefusedException.class);
        assertThat(rooms.of(meeting, fixtures.reader(helene)).present())
                .extracting(came -> came.person().id())
                .containsExactly(lucia, pupil);
        assertThat(rooms.of(meeting, fixtures.reader(pupil)).present()).isEmpty();
        assertThat(rooms.of(meeting, fixtures.reader(pupil)).link()).isEmpty();
    }

    @Test
    void showsNoRoomToWhoseParentsRefuseVideo() {
        var pupil = pupils.getFirst();
        assertThatThrownBy(() -> refusals.note(project, pupil, true, fixtures.reader(lucia)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> refusals.note(project, lucia, true, fixtures.reader(helene)))
                .isInstanceOf(RefusedException.class);
        refusals.note(project, pupil, true, fixtures.reader(helene));
        var division = division();
        publishing.publish(division, fixtures.reader(helene));
        rooms.arrange(meeting, division, fixtures.reader(helene));
        rooms.start(meeting, fixtures.reader(helene));
        rooms.split(meeting, true, fixtures.reader(helene));

        var seen = rooms.of(meeting, fixtures.reader(pupil));
        assertThat(seen.barred()).isTrue();
        assertThat(seen.link()).isEmpty();
        assertThatThrownBy(() -> rooms.join(meeting, fixtures.reader(pupil))).isInstanceOf(ForbiddenException.class);
        assertThat(rooms.of(meeting, fixtures.reader(helene)).missing())
                .hasSize(15)
                .extracting(PersonSummary::id)
                .doesNotContain(pupil);
        refusals.note(project, pupil, false, fixtures.reader(helene));
        rooms.join(meeting, fixtures.reader(pupil));
        assertThat(refusals.of(project, fixtures.reader(lucia))).isEmpty();
    }

    @Test
    void beginsWithQuestionsOfTheKitAndOfItsOwn() {
        var pupil = pupils.getFirst();
        assertThat(breakers.of(meeting, fixtures.reader(pupil))).isEmpty();
        breakers.choose(meeting, List.of("window", "unknown"), "What is behind your school?", fixtures.reader(helene));

        assertThat(breakers.of(meeting, fixtures.reader(helene))).hasSize(IceBreakers.KIT.size() + 1);
        assertThat(breakers.of(meeting, fixtures.reader(pupil)))
                .extracting(Card::words)
                .containsExactly(null, "What is behind your school?");
        assertThatThrownBy(() -> breakers.choose(meeting, List.of(), "", fixtures.reader(pupil)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> breakers.choose(meeting, List.of(), "x".repeat(301), fixtures.reader(helene)))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void makesAddressesByTheTemplateOfTheInstallation() {
        var properties = new MeetingsProperties("https://meet.example.org/{room}#config");

        assertThat(properties.room("k3x")).isEqualTo("https://meet.example.org/k3x#config");
        assertThat(new MeetingsProperties(" ").makesRooms()).isFalse();
        assertThatThrownBy(() -> new MeetingsProperties("https://meet.example.org/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DivisionId division() {
        var id = divisions.open(
                project,
                new NewDivision("Rooms", "", 8, 2, 2, false, false, List.of(), null),
                "Group",
                fixtures.reader(helene));
        making.mix(id, false, fixtures.reader(helene));
        return id;
    }

    private List<DivisionDetails.Group> groups(DivisionId division) {
        return divisions.get(division, fixtures.reader(helene)).groups();
    }

    private PersonId pupil(int at, SchoolId school) {
        var pupil = fixtures.aPerson("Pupil" + at, school);
        fixtures.admit(project, pupil, Role.PUPIL);
        return pupil;
    }
}
