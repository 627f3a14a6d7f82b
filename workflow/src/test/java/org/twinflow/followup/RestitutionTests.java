package org.twinflow.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinflow.followup.FollowUpCases.PROCESS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.twinflow.Fixtures;
import org.twinflow.InboxFixtures;
import org.twinflow.access.Reader;
import org.twinflow.engine.Jobs;
import org.twinflow.engine.Processes;
import org.twinflow.indicators.IndicatorKind;
import org.twinflow.indicators.Indicators;
import org.twinflow.indicators.Period;
import org.twinflow.mobility.MobilityFixtures;
import org.twinflow.mobility.MobilityFixtures.World;
import org.twinflow.mobility.MobilityId;
import org.twinflow.people.PersonId;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlannedActivity;
import org.twinflow.planning.Plans;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;

/** Those who stayed are told online: by the plan, or by what a coordinator names. */
@SpringBootTest
@SuppressWarnings("NullAway.Init")
class RestitutionTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    MobilityFixtures journeys;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    Restitutions restitutions;

    @Autowired
    Plans plans;

    @Autowired
    Indicators indicators;

    @Autowired
    Processes processes;

    @Autowired
    Jobs jobs;

    private World world;
    private MobilityId mobility;

    @BeforeEach
    void aGroupThatIsBack() {
        world = journeys.aWorld();
        var prepared = journeys.prepared(world);
        mobility = prepared.mobility();
        journeys.depart(prepared, world);
        journeys.letTimePass(mobility, 9);
        jobs.ringTimers(PROCESS, mobility.toString(), "returnDayCame");
    }

    @Test
    void areToldByAnActivityOfThePlanOnceItIsDone() {
        publishThePlan();
        var planned = details().planned();
        assertThat(planned).extracting(PlannedActivity::title).containsExactly("An exhibition of what was seen");
        plans.done(world.project(), activity(Phase.BEFORE_MOBILITY).id(), true, reader(world.coordinator()));
        assertThat(details().held()).isNull();

        plans.done(world.project(), planned.getFirst().id(), true, reader(world.teacher()));

        assertThat(active()).doesNotContain("holdRestitution");
        assertThat(details().waits()).isFalse();
        assertThat(details().held()).isNotNull().satisfies(held -> {
            assertThat(held.ofPlan()).isTrue();
            assertThat(held.title()).isEqualTo("An exhibition of what was seen");
            assertThat(held.by().id()).isEqualTo(world.teacher());
        });
    }

    @Test
    void areToldByWhatACoordinatorNames() {
        assertThat(inbox.keys(world.coordinator(), world.project())).contains("holdRestitution");
        assertThat(inbox.keys(world.teacher(), world.project())).doesNotContain("holdRestitution");
        assertThat(details().mayName()).isTrue();
        assertThat(details().due()).isEqualTo(today().plusDays(28));
        assertThat(restitutions.of(mobility, reader(world.teacher())).mayName()).isFalse();
        var evening = evening("An evening of pictures", today(), "https://example.org/evening");
        assertThatThrownBy(() -> restitutions.name(mobility, evening, reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        var stranger = fixtures.aTeacher(fixtures.aSchool("IT"));
        assertThatThrownBy(() -> restitutions.name(mobility, evening, reader(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> restitutions.of(mobility, reader(stranger))).isInstanceOf(NotFoundException.class);

        restitutions.name(mobility, evening, reader(world.coordinator()));

        assertThat(active()).doesNotContain("holdRestitution");
        assertThat(details().held()).isNotNull().satisfies(held -> {
            assertThat(held.ofPlan()).isFalse();
            assertThat(held.link()).isEqualTo("https://example.org/evening");
        });
        assertThatThrownBy(() -> restitutions.name(mobility, evening, reader(world.coordinator())))
                .isInstanceOf(RefusedException.class);
        assertThat(indicators
                        .of(world.project(), new Period(today().minusDays(90), today()), reader(world.coordinator()))
                        .of(IndicatorKind.RESTITUTIONS))
                .satisfies(figure -> assertThat(figure.figure()).isEqualTo(100))
                .satisfies(figure -> assertThat(figure.rows()).hasSize(1));
    }

    @Test
    void namesWhatThePlanHasWhenItWasHeldEarlier() {
        publishThePlan();
        var planned = details().planned().getFirst();

        restitutions.name(
                mobility, new NewRestitution(planned.id().id(), "", today(), ""), reader(world.coordinator()));

        assertThat(details().held())
                .isNotNull()
                .satisfies(held -> assertThat(held.title()).isEqualTo(planned.title()));
        plans.done(world.project(), planned.id(), true, reader(world.coordinator()));
        assertThat(details().held()).isNotNull();
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(evening(" ", today(), ""), "title");
        refuses(evening("An evening", null, ""), "heldOn");
        refuses(evening("An evening", today().plusDays(3), ""), "heldOn");
        refuses(evening("An evening", today().minusDays(30), ""), "heldOn");
        refuses(evening("An evening", today(), "javascript:alert(1)"), "link");
        refuses(new NewRestitution(UUID.randomUUID(), "", today(), ""), "activity");
        assertThat(active()).contains("holdRestitution");
    }

    private void refuses(NewRestitution named, String field) {
        assertThatThrownBy(() -> restitutions.name(mobility, named, reader(world.coordinator())))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    private static NewRestitution evening(String title, @Nullable LocalDate day, String link) {
        return new NewRestitution(null, title, day, link);
    }

    private void publishThePlan() {
        var by = reader(world.coordinator());
        var plan = plans.of(world.project(), by).orElseThrow();
        plans.propose(world.project(), plan.version(), by);
        List.of(world.partner(), world.host())
                .forEach(teacher -> inbox.complete(teacher, world.project(), "agreePlan", Map.of("vote", "agree")));
        jobs.runDue();
    }

    private PlannedActivity activity(Phase phase) {
        return plans.of(world.project(), reader(world.coordinator())).orElseThrow().current().stream()
                .filter(each -> each.phase() == phase)
                .findFirst()
                .orElseThrow();
    }

    private RestitutionDetails details() {
        return restitutions.of(mobility, reader(world.coordinator()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private List<String> active() {
        return processes.activeElements(PROCESS, mobility.toString());
    }

    private Reader reader(PersonId person) {
        return fixtures.reader(person);
    }
}
