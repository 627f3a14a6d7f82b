package org.twinflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.engine.Jobs;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.Prepared;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.people.PersonId;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.Plans;

/** The plan becomes another while a group is away. */
@SpringBootTest
class JourneyNoticeTests {

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    Fixtures fixtures;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Plans plans;

    @Autowired
    Notices notices;

    @Autowired
    Jobs jobs;

    World world;
    Prepared journey;
    LocalDate today;

    @BeforeEach
    void aGroupThatLeftTwoDaysAgo() {
        world = journeys.aWorld();
        journey = journeys.prepared(world);
        journeys.depart(journey, world);
        journeys.letTimePass(journey.mobility(), 2);
        today = LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void tellsFamiliesHostsAndTeachersOfWhatFallsIntoItsDays() {
        publish("Visit of the harbour", today.plusDays(2));

        assertThat(told(world.mother())).first().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.PLAN_CHANGED_AWAY);
            assertThat(notice.href()).isEqualTo("/family/" + journey.dossier());
        });
        assertThat(List.of(world.teacher(), world.host(), world.coordinator()))
                .allSatisfy(person ->
                        assertThat(told(person)).extracting(Notice::kind).contains(NoticeKind.PLAN_CHANGED_AWAY));
        assertThat(told(world.pupil())).extracting(Notice::kind).doesNotContain(NoticeKind.PLAN_CHANGED_AWAY);
    }

    @Test
    void tellsNobodyOfWhatComesLater() {
        publish("Letters", today.plusDays(40));

        assertThat(List.of(world.mother(), world.teacher()))
                .allSatisfy(person ->
                        assertThat(told(person)).extracting(Notice::kind).doesNotContain(NoticeKind.PLAN_CHANGED_AWAY));
        assertThat(told(world.teacher())).extracting(Notice::kind).contains(NoticeKind.PLAN_PUBLISHED);
    }

    private void publish(String title, LocalDate day) {
        var schools = List.of(world.france(), world.spain(), world.greece());
        var coordinator = fixtures.reader(world.coordinator());
        plans.add(
                world.project(),
                new NewActivity(
                        title, Phase.DURING_MOBILITY, day, day, world.greece(), schools, List.of("en"), "Pictures"),
                version(),
                coordinator);
        plans.propose(world.project(), version(), coordinator);
        List.of(world.partner(), world.host())
                .forEach(person -> inbox.complete(person, world.project(), "agreePlan", Map.of("vote", "agree")));
        jobs.runDue();
    }

    private long version() {
        return plans.of(world.project(), fixtures.reader(world.coordinator()))
                .orElseThrow()
                .version();
    }

    private List<Notice> told(PersonId person) {
        return notices.list(fixtures.reader(person), null, 100, false, Locale.ENGLISH)
                .items();
    }
}
