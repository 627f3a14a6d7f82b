package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.mobility.DossierCases.PROCESS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.RefusedException;

/** What becomes of papers, tasks and timers when a mobility changes under way, and that it can be taken back. */
class MobilityChangesTests extends MobilityScene {

    @Autowired
    MobilityChanges changes;

    private Prepared journey;
    private MobilityId mobility;
    private LocalDate start;
    private LocalDate end;

    @BeforeEach
    void aJourney() {
        journey = journeys.prepared(world);
        mobility = journey.mobility();
        var planned = mobilities.get(mobility, reader(world.teacher())).summary();
        start = planned.start();
        end = planned.end();
    }

    @Test
    void letsAPaperExpireWhenTheReturnMovesAndCountAgainWhenItMovesBack() {
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        dossiers.accept(journey.dossier(), Paper.M16, 1, end.plusDays(1), reader(world.teacher()));

        move(start, end.plusDays(2));
        assertThat(state(Paper.M16)).isEqualTo(ItemState.EXPIRED);
        move(start, end);

        assertThat(state(Paper.M16)).isEqualTo(ItemState.CHECKED);
        assertThat(dossiers.get(journey.dossier(), reader(world.mother()))
                        .paper(Paper.M16)
                        .history())
                .extracting(ItemEvent::kind)
                .startsWith(ItemEvent.Kind.RESTORED, ItemEvent.Kind.EXPIRED, ItemEvent.Kind.CHECKED);
        assertThat(changes.moves(mobility, reader(world.host())))
                .extracting(Move::fromEnd)
                .containsExactly(end.plusDays(2), end);
    }

    @Test
    void asksTheFamilyAgainWhenADossierWasComplete() {
        for (var item : dossiers.get(journey.dossier(), reader(world.teacher()))
                .dossier()
                .mandatory()) {
            journeys.submit(journey.dossier(), item.paper(), world.teacher());
            dossiers.accept(
                    journey.dossier(),
                    item.paper(),
                    1,
                    item.paper() == Paper.M16 ? end : null,
                    reader(world.teacher()));
        }
        jobs.runDue();
        assertThat(processes.isRunning(PROCESS, journey.dossier().toString())).isFalse();

        move(start, end.plusDays(3));
        jobs.runDue();

        assertThat(processes.activeElements(PROCESS, journey.dossier().toString()))
                .containsExactly("providePapers");
    }

    @Test
    void reckonsDueDaysAndTimersAnew() {
        var due = item(Paper.M16).due();
        var before = timer();

        move(start.plusDays(7), end.plusDays(7));

        assertThat(item(Paper.M16).due()).isEqualTo(due.plusDays(7));
        assertThat(ChronoUnit.DAYS.between(before, timer())).isEqualTo(7);
        assertThat(processes.variables(PROCESS, journey.dossier().toString()))
                .containsEntry("departureOn", start.plusDays(7).toString());
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        assertThat(state(Paper.M16)).isEqualTo(ItemState.RECEIVED);
    }

    @Test
    void saysWhatIsWrongWithOtherDays() {
        assertThatThrownBy(() -> move(end, start)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> move(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3), end))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> move(start, start.plusDays(60))).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> changes.move(mobility, start, end.plusDays(1), " ", reader(world.coordinator())))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> changes.move(mobility, start, end.plusDays(1), "Why", reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThat(changes.moves(mobility, reader(world.teacher()))).isEmpty();
    }

    @Test
    void movesOnlyTheReturnOnceTheGroupHasDeparted() {
        journeys.depart(journey, world);

        assertThatThrownBy(() -> move(start.plusDays(1), end.plusDays(1))).isInstanceOf(RefusedException.class);
        move(start, end.plusDays(2));

        assertThat(mobilities.get(mobility, reader(world.teacher())).summary().end())
                .isEqualTo(end.plusDays(2));
    }

    @Test
    void letsSomebodyLeaveMidWayAndKeepsWhatWasHandedIn() {
        journeys.depart(journey, world);

        mobilities.withdraw(journey.other(), "Flies home ill.", reader(world.teacher()));

        var left = dossiers.get(journey.other(), reader(world.teacher())).dossier();
        assertThat(left.withdrawn()).isTrue();
        assertThat(left.item(Paper.M16))
                .isNotNull()
                .extracting(ItemSummary::state)
                .isEqualTo(ItemState.CHECKED);
        assertThat(mobilities.headcount(mobility, reader(world.teacher())).pupils())
                .isOne();
        assertThatThrownBy(() -> changes.readmit(journey.other(), reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void takesBackWhoHadLeftWithThePapersAsTheyWere() {
        journeys.submit(journey.dossier(), Paper.M16, world.mother());
        journeys.accept(journey.dossier(), Paper.M16, world.teacher());
        mobilities.withdraw(journey.dossier(), "Stays at home.", reader(world.teacher()));
        jobs.runDue();
        assertThat(processes.isRunning(PROCESS, journey.dossier().toString())).isFalse();

        changes.readmit(journey.dossier(), reader(world.teacher()));
        jobs.runDue();

        assertThat(state(Paper.M16)).isEqualTo(ItemState.CHECKED);
        assertThat(processes.activeElements(PROCESS, journey.dossier().toString()))
                .containsExactly("addSchoolPapers", "providePapers");
        assertThatThrownBy(() -> changes.readmit(journey.dossier(), reader(world.teacher())))
                .isInstanceOf(RefusedException.class);
    }

    private void move(LocalDate first, LocalDate last) {
        changes.move(mobility, first, last, "The school is closed.", reader(world.coordinator()));
    }

    private ItemState state(Paper paper) {
        return journeys.state(journey.dossier(), paper, world.mother());
    }

    private ItemSummary item(Paper paper) {
        return dossiers.get(journey.dossier(), reader(world.mother()))
                .paper(paper)
                .item();
    }

    /** When the head is asked at the latest. */
    private LocalDate timer() {
        List<java.sql.Timestamp> due = database.queryForList(
                "select j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ = ? and j.handler_cfg_ like 'decisionDayCame%'",
                java.sql.Timestamp.class, mobility.toString());
        return due.getFirst().toLocalDateTime().toLocalDate();
    }
}
