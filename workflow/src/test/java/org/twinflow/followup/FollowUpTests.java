package org.twinflow.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.followup.FollowUpCases.PROCESS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.incidents.CallAttempt;
import org.twinflow.incidents.IncidentId;
import org.twinflow.incidents.Incidents;
import org.twinflow.incidents.NewIncident;
import org.twinflow.incidents.Severity;
import org.twinflow.journeys.Attendance;
import org.twinflow.journeys.Mark;
import org.twinflow.journeys.Slot;
import org.twinflow.journeys.Standing;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.ItemState;
import org.twinflow.mobility.MobilityChanges;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.people.PersonId;
import org.twinflow.purges.PurgeFixtures;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** From the departure to the last proof, on every path of the model. */
@SpringBootTest
class FollowUpTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    MobilityChanges changes;

    @Autowired
    FollowUp followUp;

    @Autowired
    Attendance attendance;

    @Autowired
    Incidents incidents;

    @Autowired
    ReturnFixtures afterReturn;

    @Autowired
    PurgeFixtures purges;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    private World world;
    private MobilityId mobility;
    private DossierId dossier;

    @BeforeEach
    void aGroupThatHasDeparted() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        dossier = prepared.dossier();
        journeys.depart(prepared, world);
    }

    @Test
    void waitsForTheReturnAndFollowsItWhenItMoves() {
        assertThat(active()).containsExactly("returnDayCame");
        var end = afterwards().mobility().end();

        changes.move(
                mobility, afterwards().mobility().start(), end.plusDays(2), "A strike", reader(world.coordinator()));

        assertThat(processes.variables(PROCESS, mobility.toString()))
                .containsEntry("returnOn", end.plusDays(2).toString())
                .containsEntry("healthUntil", end.plusDays(9).toString())
                .containsEntry("travelUntil", end.plusDays(32).toString());
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
        assertThat(active())
                .containsExactly(
                        "declareAttendance",
                        "healthTimeNear",
                        "holdRestitution",
                        "reportsNear",
                        "signList",
                        "travelTimeNear");
    }

    @Test
    void makesACertificateForEachTravellerOutOfTheHostsWord() {
        assertThatThrownBy(() -> followUp.certify(mobility, reader(world.coordinator())))
                .isInstanceOf(RefusedException.class);
        comeHome();
        attendance.mark(
                mobility,
                LocalDate.now(ZoneOffset.UTC).minusDays(8),
                Slot.MORNING,
                List.of(new Mark(dossier, Standing.PRESENT, "")),
                reader(world.teacher()));
        declare("YES");
        assertThat(active()).contains("gatherProofs").doesNotContain("declareAttendance");
        assertThat(afterwards().mayCertify()).isTrue();

        assertThat(followUp.certify(mobility, reader(world.coordinator()))).isEqualTo(2);

        assertThat(journeys.state(dossier, Paper.M06, world.teacher())).isEqualTo(ItemState.CHECKED);
        assertThat(afterwards().mayCertify()).isFalse();
        assertThat(followUp.certify(mobility, reader(world.coordinator()))).isZero();
    }

    @Test
    void isClosedOnceNothingIsOwed() {
        comeHome();
        declare("YES");
        followUp.certify(mobility, reader(world.coordinator()));
        assertThat(afterwards().owed()).isPositive();
        assertThatThrownBy(() -> followUp.close(mobility, reader(world.coordinator())))
                .isInstanceOf(RefusedException.class);

        afterReturn.settle(mobility, world);
        assertThat(afterwards().mayClose()).isTrue();
        followUp.close(mobility, reader(world.coordinator()));
        assertThat(active()).doesNotContain("gatherProofs", "writeAuditFile");
        purges.all(mobility);
        assertThat(active()).containsExactly("holdRestitution", "reportsNear", "signList");
        afterReturn.all(mobility, world);

        assertThat(processes.isRunning(PROCESS, mobility.toString())).isFalse();
    }

    @Test
    void makesNoCertificateWhereTheHostSaysOtherwise() {
        comeHome();
        declare("NO");

        assertThat(afterwards().declared())
                .isNotNull()
                .satisfies(said -> assertThat(said.attended()).isFalse());
        assertThat(afterwards().mayCertify()).isFalse();
        assertThatThrownBy(() -> followUp.certify(mobility, reader(world.coordinator())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void waitsForEveryIncidentThatIsReportedOnTheWay() {
        var first = report("A fall");
        var second = report("A lost bag");
        assertThat(active()).containsExactly("incidentsClosed", "returnDayCame");

        close(first);
        assertThat(active()).containsExactly("incidentsClosed", "returnDayCame");
        close(second);

        assertThat(active()).containsExactly("returnDayCame");
        close(report("A storm"));
        assertThat(active()).containsExactly("returnDayCame");
    }

    private IncidentId report(String title) {
        var now = java.time.LocalDateTime.now(ZoneOffset.UTC);
        return incidents.report(
                mobility,
                new NewIncident(title, "It was settled.", "Harbour", now, Severity.MINOR, java.util.Set.of(dossier)),
                reader(world.teacher()));
    }

    private void close(IncidentId id) {
        var by = reader(world.coordinator());
        incidents.get(id, by).calls().forEach(call -> incidents.call(id, new CallAttempt(call.id(), true, "Told"), by));
        incidents.endCalls(id, false, by);
        incidents.close(id, "Nothing to learn.", by);
    }

    @Test
    void isForTheSchoolsAlone() {
        assertThatThrownBy(() -> followUp.of(mobility, reader(world.mother()))).isInstanceOf(NotFoundException.class);
        assertThat(followUp.of(mobility, reader(world.partner())).rows()).isEmpty();
        assertThatThrownBy(() -> followUp.certify(mobility, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> followUp.close(mobility, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
    }

    private void comeHome() {
        journeys.letTimePass(mobility, 9);
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
    }

    private void declare(String attended) {
        journeys.answer(
                mobility, "declareAttendance", world.host(), Map.of("attended", attended, "hostNote", "As planned."));
    }

    private Afterwards afterwards() {
        return followUp.of(mobility, reader(world.coordinator()));
    }

    private List<String> active() {
        return processes.activeElements(PROCESS, mobility.toString());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
