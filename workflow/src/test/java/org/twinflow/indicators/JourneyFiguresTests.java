package org.twinflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twinflow.Fixtures;
import org.twinflow.engine.Jobs;
import org.twinflow.indicators.Indicator.Row;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.Mobilities;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.ReturnReason;

/** What is counted of journeys, and that few pupils are not counted at all. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class JourneyFiguresTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Mobilities mobilities;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Indicators indicators;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    World world;
    MobilityId mobility;
    List<DossierId> travellers;

    @Test
    void tellHowManyWereReadyAMonthBeforeAndWhatWasSentBack() {
        aJourneyOf(5);
        journeys.complete(travellers.get(0), world);
        journeys.complete(travellers.get(1), world);
        journeys.submit(travellers.get(2), Paper.M23, world.teacher());
        dossiers.reject(
                travellers.get(2),
                Paper.M23,
                journeys.version(travellers.get(2), Paper.M23, world.teacher()),
                ReturnReason.NOT_SIGNED,
                "",
                fixtures.reader(world.teacher()));
        for (var other : travellers.subList(3, 5)) {
            journeys.submit(other, Paper.M23, world.teacher());
            journeys.accept(other, Paper.M23, world.teacher());
        }
        monthsPass();
        journeys.complete(travellers.get(3), world);

        var ready = figure(IndicatorKind.DOSSIERS_READY);
        assertThat(ready.rows())
                .extracting(Row::name, Row::part, Row::whole)
                .containsExactly(tuple("Spring in Nea Akti", 2, 5));
        assertThat(ready.figure()).isEqualTo(40);

        var back = figure(IndicatorKind.PAPERS_RETURNED);
        assertThat(back.part()).isEqualTo(1);
        assertThat(back.whole()).isEqualTo(checked() + 1);
        assertThat(back.rows()).extracting(Row::key, Row::part).containsExactly(tuple("NOT_SIGNED", 1));

        var consents = figure(IndicatorKind.CONSENTS);
        assertThat(consents.rows())
                .filteredOn(row -> row.key().equals("M23"))
                .extracting(Row::part, Row::whole)
                .containsExactly(tuple(4, 5));
    }

    @Test
    void saysNothingOfFourPupils() {
        aJourneyOf(4);
        journeys.complete(travellers.getFirst(), world);
        monthsPass();

        assertThat(figure(IndicatorKind.DOSSIERS_READY))
                .returns(true, Indicator::withheld)
                .returns(null, Indicator::figure);
        assertThat(figure(IndicatorKind.PAPERS_RETURNED).withheld()).isTrue();
        assertThat(figure(IndicatorKind.CONSENTS).withheld()).isTrue();
    }

    private void aJourneyOf(int pupils) {
        world = journeys.aWorld();
        mobility = journeys.aMobility(world);
        travellers = java.util.stream.IntStream.range(0, pupils)
                .mapToObj(at -> journeys.add(
                        mobility,
                        world,
                        at == 0 ? world.pupil() : fixtures.aPerson("pupil", world.france()),
                        fixtures.aPerson("parent", world.france())))
                .toList();
        journeys.answer(mobility, "confirmHost", world.host(), Map.of("hostConfirms", "YES", "capacity", 12));
        mobilities.endSelection(mobility, fixtures.reader(world.teacher()));
        jobs.runDue();
    }

    /** What was done until now was done two months ago, and the journey begins in three weeks. */
    private void monthsPass() {
        var then = java.time.Instant.now().minus(java.time.Duration.ofDays(60)).atOffset(ZoneOffset.UTC);
        database.sql("""
                update dossier_event set happened_at = :then
                where dossier in (select id from dossier where mobility = :mobility)""").param("then", then).param("mobility", mobility.id()).update();
        database.sql("update mobility set starts_on = :start, ends_on = :finish where id = :mobility")
                .param("start", today().plusDays(21))
                .param("finish", today().plusDays(28))
                .param("mobility", mobility.id())
                .update();
    }

    private int checked() {
        return database.sql("""
                select count(*) from dossier_event e join dossier d on d.id = e.dossier
                where d.mobility = :mobility and e.kind = 'CHECKED'""")
                .param("mobility", mobility.id())
                .query(Integer.class)
                .single();
    }

    private Indicator figure(IndicatorKind kind) {
        var period = new Period(today().minusDays(90), today());
        return indicators
                .of(world.project(), period, fixtures.reader(world.coordinator()))
                .of(kind);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
