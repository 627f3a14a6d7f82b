package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.engine.Jobs;
import org.twinflow.mobility.Dossiers;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.Paper;
import org.twinflow.mobility.ReturnReason;
import org.twinflow.people.PersonId;

/** A journey tells the host, the families and the coordinator what was asked and decided. */
@SpringBootTest
class DecisionNoticeTests {

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Notices notices;

    @Autowired
    Jobs jobs;

    private World world;

    @BeforeEach
    void aWorld() {
        world = journeys.aWorld();
    }

    @Test
    void asksTheHost() {
        journeys.aMobility(world);

        assertThat(told(world.host())).extracting(Notice::kind).containsExactly(NoticeKind.HOST_ASKED);
        assertThat(told(world.partner())).isEmpty();
    }

    @Test
    void tellsTheFamilyAloneWhosePaperCameBack() {
        var journey = journeys.prepared(world);
        journeys.submit(journey.dossier(), Paper.M16, world.mother());

        dossiers.reject(
                journey.dossier(),
                Paper.M16,
                1,
                ReturnReason.UNREADABLE,
                "Flat, please.",
                fixtures.reader(world.teacher()));

        assertThat(told(world.mother())).first().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.PAPER_RETURNED);
            assertThat(notice.href()).isEqualTo("/family/" + journey.dossier());
            assertThat(notice.about()).contains("Spring in Nea Akti");
        });
        assertThat(told(world.partner())).extracting(Notice::kind).doesNotContain(NoticeKind.PAPER_RETURNED);
        assertThat(told(world.host())).extracting(Notice::kind).doesNotContain(NoticeKind.PAPER_RETURNED);
    }

    @Test
    void tellsThoseWhoTravelAndThoseWhoHostThatTheGroupMayLeave() {
        var journey = journeys.prepared(world);
        var third = journeys.add(
                journey.mobility(),
                world,
                fixtures.aPerson("third", world.france()),
                fixtures.aPerson("grandmother", world.france()));
        journeys.complete(journey.dossier(), world);
        journeys.complete(third, world);
        jobs.ringTimers("mobility", journey.mobility().toString(), "decisionDayCame");

        journeys.answer(
                journey.mobility(),
                "authoriseDeparture",
                world.head(),
                Map.of("decision", "GO_WITH_EXCLUSIONS", "reason", "Papers of the others are missing."));
        jobs.runDue();

        assertThat(List.of(world.mother(), world.host(), world.coordinator()))
                .allSatisfy(person ->
                        assertThat(told(person)).extracting(Notice::kind).contains(NoticeKind.DEPARTURE_AUTHORISED));
        assertThat(told(world.partner())).extracting(Notice::kind).doesNotContain(NoticeKind.DEPARTURE_AUTHORISED);
    }

    private List<Notice> told(PersonId person) {
        return notices.list(fixtures.reader(person), null, 100, false, Locale.ENGLISH)
                .items();
    }
}
