package org.twinflow.web.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.Partnership;
import org.twinflow.Partnership.Partners;
import org.twinflow.Web;
import org.twinflow.access.Access;
import org.twinflow.access.Reader;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.GroupMaking;
import org.twinflow.groups.GroupPublishing;
import org.twinflow.groups.NewDivision;
import org.twinflow.meetings.MeetingRooms;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.people.PersonSummary;
import org.twinflow.web.Visits;

@Web
class RoomPagesTests {

    private static final String ADDRESS = "https://meet.example/hello";

    @Autowired
    Visits visits;

    @Autowired
    Partnership partnership;

    @Autowired
    Access access;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingRooms rooms;

    @Autowired
    Divisions divisions;

    @Autowired
    GroupMaking making;

    @Autowired
    GroupPublishing publishing;

    @Autowired
    Clock clock;

    Partners partners;
    DivisionId division;
    String id;
    String page;

    @BeforeEach
    void aMeetingWithATime() {
        partners = partnership.make("FR", "GR");
        var project = partners.project().id();
        var by = reader(partners.coordinator());
        division = divisions.open(
                project, new NewDivision("Sounds", "", 2, 4, 1, false, false, List.of(), null), "Group", by);
        making.mix(division, false, by);
        publishing.publish(division, by);
        var soon = clock.instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        var meeting = meetings.ask(project, new NewMeeting("Hello", "", ADDRESS, 45, List.of(soon)), by);
        meetings.choose(meeting, soon, by);
        id = meeting.toString();
        page = partners.path("/meetings/" + meeting);
    }

    @Test
    void areShownToPupilsOnceATeacherHasOpenedThem() {
        assertThat(visits.french(page, partners.pupil()))
                .hasStatusOk()
                .bodyText()
                .contains("Pas encore ouverte")
                .doesNotContain(ADDRESS, "??");
        assertThat(visits.post(page + "/start", partners.pupil())).hasStatus(403);
        assertThat(visits.post(page + "/breakouts", partners.partner(), "division", division + ""))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/cards", partners.partner(), "card", "window", "own", "Who are you?"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/start", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.get(page, partners.pupil()))
                .bodyText()
                .contains("I am there", "What do you see from your window?", "Who are you?")
                .doesNotContain(ADDRESS);
        assertThat(visits.post(page + "/join", partners.pupil())).hasStatus3xxRedirection();
        assertThat(visits.get(page, partners.pupil()))
                .bodyText()
                .contains(ADDRESS, "Your room opens when")
                .doesNotContain("??");
    }

    @Test
    void haveRoomsOfGroupsAndAListOfWhoCame() {
        visits.post(page + "/breakouts", partners.partner(), "division", division + "");
        var room = rooms.of(
                        meetings.arranged(reader(partners.partner())).getLast().id(), reader(partners.partner()))
                .breakouts()
                .getFirst();
        assertThat(visits.post(page + "/breakouts/" + room.id(), partners.partner(), "link", "nonsense"))
                .hasStatus(422);
        visits.post(page + "/breakouts/" + room.id(), partners.partner(), "link", "https://meet.example/one");
        visits.post(page + "/room", partners.partner(), "link", "https://meet.example/all");
        visits.post(page + "/start", partners.partner());
        visits.post(page + "/split", partners.partner());
        visits.post(page + "/join", partners.pupil());
        assertThat(visits.french(page, partners.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("https://meet.example/one", "https://meet.example/all", "2 personnes sont venues", "Inès")
                .doesNotContain("??");
        assertThat(visits.post(page + "/split", partners.partner(), "open", "false"))
                .hasStatus3xxRedirection();
        assertThat(visits.post(page + "/close", partners.partner())).hasStatus3xxRedirection();
        assertThat(visits.post(page + "/join", partners.pupil())).hasStatus(409);
        assertThat(visits.post(page + "/breakouts", partners.partner())).hasStatus3xxRedirection();
    }

    @Test
    void areClosedToWhoseParentsRefuseVideo() {
        var list = partners.path("/meetings");
        assertThat(visits.post(
                        list + "/video",
                        partners.partner(),
                        "pupil",
                        partners.pupil().id() + ""))
                .hasStatus(403);
        assertThat(visits.post(
                        list + "/video",
                        partners.teacher(),
                        "pupil",
                        partners.pupil().id() + ""))
                .hasStatus3xxRedirection();
        assertThat(visits.french(list, partners.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("Peut de nouveau participer")
                .doesNotContain("??");
        visits.post(page + "/start", partners.teacher());
        assertThat(visits.get(page, partners.pupil()))
                .bodyText()
                .contains("do not want you in video")
                .doesNotContain(ADDRESS, "I am there");
        assertThat(visits.post(page + "/join", partners.pupil())).hasStatus(403);
    }

    @Test
    void areOpenedByMachines() {
        var path = "/api/v1/meetings/" + id;
        assertThat(visits.json(path + "/breakouts", partners.partner(), "{}")).hasStatus(422);
        assertThat(visits.json(path + "/breakouts", partners.partner(), "{\"division\": \"" + division + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"members\":[\"Inès T.\"]");
        assertThat(visits.json(path + "/join", partners.pupil(), "")).hasStatus(409);
        assertThat(visits.json(path + "/start", partners.partner(), "")).hasStatusOk();
        assertThat(visits.json(path + "/split", partners.partner(), "")).hasStatusOk();
        assertThat(visits.json(path + "/join", partners.pupil(), ""))
                .hasStatusOk()
                .bodyText()
                .contains(ADDRESS, "\"present\":[]");
        assertThat(visits.get(path + "/rooms", partners.partner())).bodyText().contains("\"missing\":0");
        assertThat(visits.json(path + "/close", partners.partner(), "")).hasStatusOk();
        assertThat(visits.get(path + "/rooms", partners.stranger())).hasStatus(404);
    }

    private Reader reader(PersonSummary person) {
        return access.reader(person.id());
    }
}
