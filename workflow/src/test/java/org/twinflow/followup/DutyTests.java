package org.twinflow.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.followup.FollowUpCases.PROCESS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.followup.Duty.Kind;
import org.twinflow.followup.Duty.Turn;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.NewParticipant;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.mobility.TravellerFacts;
import org.twinflow.mobility.TravellerKind;
import org.twinflow.notifications.NoticeKind;
import org.twinflow.notifications.Notices;
import org.twinflow.people.PersonId;
import org.twinflow.shared.NotFoundException;

/** What is owed after a return, and whose turn it is. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class DutyTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    ReturnFixtures afterReturn;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Duties duties;

    @Autowired
    Notices notices;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    private World world;
    private MobilityId mobility;

    @BeforeEach
    void aWorld() {
        world = journeys.aWorld();
    }

    @Test
    void passFromHandToHand() {
        var journey = aGroupThatIsBack();
        assertThat(of(Kind.ATTENDANCE).turn()).isEqualTo(Turn.HOST);
        assertThat(of(Kind.ATTENDANCE).names()).isNotEmpty();
        assertThat(of(Kind.TICKETS).turn()).isEqualTo(Turn.FAMILIES);
        assertThat(of(Kind.TICKETS).due()).isEqualTo(end().plusDays(14));
        assertThat(of(Kind.TICKETS).owed()).isPositive();
        assertThat(of(Kind.TICKETS).isLate(end().plusDays(14))).isFalse();
        assertThat(of(Kind.TICKETS).isLate(end().plusDays(15))).isTrue();

        journeys.answer(mobility, "declareAttendance", world.host(), Map.of("attended", "YES"));
        assertThat(of(Kind.ATTENDANCE).turn()).isEqualTo(Turn.COORDINATORS);
        for (var dossier : List.of(journey.dossier(), journey.other())) {
            for (var paper : List.of(Paper.M10, Paper.M11)) {
                journeys.submit(dossier, paper, world.teacher());
            }
        }
        assertThat(of(Kind.TICKETS))
                .returns(Turn.CHECKERS, Duty::turn)
                .returns(0, Duty::owed)
                .returns(4, Duty::received);
        for (var dossier : List.of(journey.dossier(), journey.other())) {
            journeys.accept(dossier, Paper.M10, world.teacher());
            journeys.accept(dossier, Paper.M11, world.teacher());
        }
        assertThat(of(Kind.TICKETS).isDone()).isTrue();
        assertThat(duties.of(mobility, reader(world.partner()))).isEmpty();
        assertThatThrownBy(() -> duties.of(mobility, reader(world.mother()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void endTheTaskOfTheListOnceItIsHandedIn() {
        aGroupThatIsBack();
        assertThat(inbox.keys(world.coordinator(), world.project())).contains("signList");
        assertThat(inbox.keys(world.teacher(), world.project())).doesNotContain("signList");
        assertThat(of(Kind.SIGNED_LIST)).returns(Turn.LEADERS, Duty::turn).returns(end().plusDays(7), Duty::due);

        afterReturn.signList(mobility, world);

        assertThat(active()).doesNotContain("signList");
        assertThat(of(Kind.SIGNED_LIST).turn()).isEqualTo(Turn.CHECKERS);
        var list = Objects.requireNonNull(of(Kind.SIGNED_LIST).dossier());
        dossiers.reject(
                list,
                Paper.M05,
                journeys.version(list, Paper.M05, world.teacher()),
                ReturnReason.UNREADABLE,
                "",
                reader(world.teacher()));
        assertThat(of(Kind.SIGNED_LIST)).returns(Turn.LEADERS, Duty::turn).returns(false, Duty::isDone);
        afterReturn.signList(mobility, world);
        journeys.accept(list, Paper.M05, world.teacher());
        assertThat(of(Kind.SIGNED_LIST).isDone()).isTrue();
    }

    @Test
    void remindOfReportsByThemselves() {
        var journey = journeys.prepared(world);
        mobility = journey.mobility();
        var leader =
                new TravellerFacts(TravellerKind.ACCOMPANYING, false, "FR", false, false, false, false, false, true);
        var dossier = mobilities.addParticipant(
                mobility, new NewParticipant(world.teacher(), leader, List.of()), reader(world.coordinator()));
        jobs.runDue();
        journeys.completeBy(dossier, world.coordinator());
        journeys.depart(journey, world);
        comeBack();
        assertThat(inbox.keys(world.teacher(), world.project())).contains("signList");
        assertThat(of(Kind.SIGNED_LIST).names()).hasSize(1);
        assertThat(of(Kind.REPORTS).owed()).isEqualTo(1);

        afterReturn.ring(mobility, "reportsNear");

        assertThat(reminders(world.teacher())).isEqualTo(1);
        assertThat(active()).contains("reportsDue");
        afterReturn.ring(mobility, "reportsDue");
        assertThat(reminders(world.teacher()))
                .as("nobody is reminded twice a day")
                .isEqualTo(1);
        assertThat(reminders(world.mother())).isZero();
        assertThat(active()).doesNotContain("reportsNear", "reportsDue", "remindAgain");
    }

    private Prepared aGroupThatIsBack() {
        var journey = journeys.prepared(world);
        mobility = journey.mobility();
        journeys.depart(journey, world);
        comeBack();
        return journey;
    }

    private void comeBack() {
        journeys.letTimePass(mobility, 9);
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
    }

    private long reminders(PersonId person) {
        return notices.list(reader(person), null, 100, false, Locale.ENGLISH).items().stream()
                .filter(notice -> notice.kind() == NoticeKind.REPORT_WANTED)
                .count();
    }

    private Duty of(Kind kind) {
        return duties.of(mobility, reader(world.coordinator())).stream()
                .filter(duty -> duty.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private java.time.LocalDate end() {
        return mobilities.get(mobility, reader(world.coordinator())).summary().end();
    }

    private List<String> active() {
        return processes.activeElements(PROCESS, mobility.toString());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
