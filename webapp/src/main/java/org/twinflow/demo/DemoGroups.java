package org.twinflow.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.twinflow.access.Role;
import org.twinflow.access.Scope;
import org.twinflow.groups.DivisionId;
import org.twinflow.groups.Divisions;
import org.twinflow.groups.Duty;
import org.twinflow.groups.GroupChoices;
import org.twinflow.groups.GroupId;
import org.twinflow.groups.GroupLife;
import org.twinflow.groups.GroupMaking;
import org.twinflow.groups.GroupMoves;
import org.twinflow.groups.GroupProposals;
import org.twinflow.groups.GroupPublishing;
import org.twinflow.groups.NewDivision;
import org.twinflow.groups.NewGroupProposal;
import org.twinflow.meetings.IceBreakers;
import org.twinflow.meetings.MeetingRooms;
import org.twinflow.meetings.Meetings;
import org.twinflow.meetings.NewMeeting;
import org.twinflow.planning.Phase;
import org.twinflow.projects.ProjectId;

/** The pupils of the first project in groups that work, and a division in which they choose. */
@Component
@Profile("demo")
class DemoGroups {

    private static final Map<String, List<String>> MATES = Map.of(
            "FR", List.of("Malo Kerbriand", "Jade Fontanel"),
            "ES", List.of("Alba Serrano", "Hugo Peñalba", "Nerea Lozano"),
            "PL", List.of("Kasia Wierzba", "Antek Zieleniec", "Maja Brzoza", "Olek Sosnowik"),
            "GR", List.of("Eleni Papadaki", "Giorgos Thalassinos", "Danae Ammou", "Petros Vrachos"));

    private static final List<String> TOPICS =
            List.of("Sounds of the river", "Who lives in the water", "Bridges and locks", "Songs and stories");

    private final Divisions divisions;
    private final GroupMaking making;
    private final GroupMoves moves;
    private final GroupPublishing publishing;
    private final GroupChoices choices;
    private final GroupLife life;
    private final GroupProposals proposals;
    private final Meetings meetings;
    private final MeetingRooms rooms;
    private final IceBreakers breakers;
    private final DemoPeople people;
    private final LocalDate today;

    DemoGroups(
            Divisions divisions,
            GroupMaking making,
            GroupMoves moves,
            GroupPublishing publishing,
            GroupChoices choices,
            GroupLife life,
            GroupProposals proposals,
            Meetings meetings,
            MeetingRooms rooms,
            IceBreakers breakers,
            DemoPeople people,
            Clock clock) {
        this.divisions = divisions;
        this.making = making;
        this.moves = moves;
        this.publishing = publishing;
        this.choices = choices;
        this.life = life;
        this.proposals = proposals;
        this.meetings = meetings;
        this.rooms = rooms;
        this.breakers = breakers;
        this.people = people;
        this.today = LocalDate.ofInstant(clock.instant(), DemoPeople.ZONE);
    }

    void form(ProjectId project) {
        new TreeMap<>(MATES)
                .forEach((school, names) -> names.forEach(name -> {
                    var username = people.pupil(school, name);
                    people.grant(username, Role.PUPIL, Scope.project(project.id()));
                }));
        var sounds = open(project, "Sound map", List.of());
        var groups = divisions.get(sounds, people.as("coordinator")).groups();
        keep(sounds, groups.getFirst().id(), "pupil", "pupil2");
        keep(sounds, groups.get(1).id(), "pupiladmin");
        making.mix(sounds, false, people.as("coordinator"));
        publishing.publish(sounds, people.as("coordinator"));
        live(groups.getFirst().id());
        meet(project, sounds);
        var aspects = open(project, "What our rivers tell", TOPICS);
        var wishing = MATES.values().stream().flatMap(List::stream).sorted().toList();
        IntStream.range(0, wishing.size())
                .filter(at -> at % 4 != 3)
                .forEach(at -> choices.rank(
                        aspects,
                        List.of(at % TOPICS.size(), (at + 1 + at % 3) % TOPICS.size()),
                        people.as(DemoPeople.username(wishing.get(at)))));
    }

    /** What the first group has settled and proposed. */
    private void live(GroupId group) {
        var pupil = people.as("pupil");
        life.give(group, people.person("pupil"), Duty.CHAIR, pupil);
        life.give(group, people.person("pupil2"), Duty.SCRIBE, pupil);
        life.write(
                group,
                "We write in English and help each other with words.\nIf somebody is stuck, they say so the same day.",
                0,
                pupil);
        proposals.propose(
                group,
                new NewGroupProposal(
                        "Guess the river",
                        "Each class hears ten sounds and guesses where they were made.",
                        Phase.ONLINE,
                        today.plusDays(40),
                        today.plusDays(47)),
                people.as("pupil2"));
    }

    /** A first meeting of all, with a room for each group. */
    private void meet(ProjectId project, DivisionId division) {
        var begins = today.plusDays(8)
                .atTime(LocalTime.of(10, 0))
                .atZone(DemoPeople.ZONE)
                .toInstant();
        var wanted =
                new NewMeeting("First meeting of the groups", "", "https://meet.example/first", 45, List.of(begins));
        var meeting = meetings.ask(project, wanted, people.as("coordinator"));
        meetings.choose(meeting, begins, people.as("coordinator"));
        rooms.arrange(meeting, division, people.as("coordinator"));
        breakers.choose(meeting, List.of("window", "word", "two-truths"), "", people.as("coordinator"));
    }

    /** Those with an account that people know are in the same group in every demonstration. */
    private void keep(DivisionId division, GroupId group, String... usernames) {
        var pupils = Stream.of(usernames).map(people::person).toList();
        moves.move(division, pupils, group, people.as("coordinator"));
        moves.lock(division, pupils, true, people.as("coordinator"));
    }

    private DivisionId open(ProjectId project, String title, List<String> topics) {
        var until = topics.isEmpty() ? null : today.plusDays(9);
        return divisions.open(
                project,
                new NewDivision(title, "", 4, 4, 3, true, false, topics, until),
                "Group",
                people.as("coordinator"));
    }
}
