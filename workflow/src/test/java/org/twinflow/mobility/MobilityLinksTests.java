package org.twinflow.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twinflow.mobility.PlanStep.Side;
import org.twinflow.planning.ActivityId;
import org.twinflow.planning.JourneyPhases;
import org.twinflow.planning.NewActivity;
import org.twinflow.planning.Phase;
import org.twinflow.planning.PlanHistory;
import org.twinflow.planning.Plans;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;

/** Nobody travels without something that leads there and something that goes on from it. */
class MobilityLinksTests extends MobilityScene {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    MobilityLinks links;

    @Autowired
    Plans plans;

    @Autowired
    PlanHistory history;

    @Test
    void areAskedForBeforeTheHostIs() {
        assertRefused(() -> plan(null), "mobility.activities.both");
        plans.begin(world.project(), reader(world.coordinator()));
        var before = add(Phase.BEFORE_MOBILITY, 10);
        assertRefused(() -> plan(null), "mobility.activities.after");
        assertThat(tasks.about(world.project().toString())).isNotNull();
        assertThat(mobilities.of(world.project(), reader(world.coordinator()))).isEmpty();

        var after = add(Phase.AFTER_MOBILITY, 150);
        var mobility = plan(null);

        assertThat(links.of(mobility, reader(world.teacher())))
                .extracting(PlanStep::id, PlanStep::side)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(before.id(), Side.BEFORE),
                        org.assertj.core.groups.Tuple.tuple(after.id(), Side.AFTER));
        assertThat(mobilities.get(mobility, reader(world.host())).aims()).isEqualTo("A map of both rivers");
    }

    @Test
    void areThoseOfThePlanThatLieOnTheirSideWithOneOfTheSchools() {
        plans.begin(world.project(), reader(world.coordinator()));
        var before = add(Phase.BEFORE_MOBILITY, 10);
        var after = add(Phase.AFTER_MOBILITY, 150);
        var tooLate = add(Phase.BEFORE_MOBILITY, 150);

        assertRefused(() -> plan(Set.of(before.id())), "mobility.activities.after");
        assertRefused(() -> plan(Set.of(after.id())), "mobility.activities.before");
        assertRefused(() -> plan(Set.of()), "mobility.activities.both");
        assertRefused(() -> plan(Set.of(before.id(), after.id(), tooLate.id())), "mobility.activities.form");
        assertRefused(() -> plan(Set.of(before.id(), after.id(), UUID.randomUUID())), "mobility.activities.form");
        plan(Set.of(before.id(), after.id()));
    }

    @Test
    void areTiedAnewByThoseWhoManageTheMobility() {
        plans.begin(world.project(), reader(world.coordinator()));
        var before = add(Phase.BEFORE_MOBILITY, 10);
        var after = add(Phase.AFTER_MOBILITY, 150);
        var mobility = plan(Set.of(before.id(), after.id()));
        var other = add(Phase.AFTER_MOBILITY, 160);

        assertThatThrownBy(() -> links.tie(mobility, Set.of(before.id(), other.id()), reader(world.teacher())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> links.tie(mobility, Set.of(before.id(), other.id()), reader(world.mother())))
                .isInstanceOf(NotFoundException.class);
        assertRefused(
                () -> links.tie(mobility, Set.of(before.id()), reader(world.coordinator())),
                "mobility.activities.after");
        links.tie(mobility, Set.of(before.id(), other.id()), reader(world.coordinator()));

        assertThat(links.of(mobility, reader(world.coordinator())))
                .extracting(PlanStep::id)
                .containsExactlyInAnyOrder(before.id(), other.id());
    }

    @Test
    void areMissedByADecisionTableWhereThePlanHasThemNoLonger() {
        plans.begin(world.project(), reader(world.coordinator()));
        var before = add(Phase.BEFORE_MOBILITY, 10);
        var after = add(Phase.AFTER_MOBILITY, 150);
        plan(Set.of(before.id(), after.id()));
        assertThat(phases().lacking()).isEmpty();
        assertThat(phases().before()).extracting(each -> each.id()).containsExactly(before);
        assertThat(phases().after()).extracting(each -> each.id()).containsExactly(after);

        plans.remove(world.project(), after, version(), reader(world.coordinator()));

        assertThat(phases().lacking()).containsExactly(Phase.AFTER_MOBILITY);
        assertThat(history.advice(world.project(), java.util.Locale.ENGLISH, reader(world.teacher())))
                .extracting(each -> each.code())
                .contains("planning.advice.after")
                .doesNotContain("planning.advice.before");
        assertThat(history.phases(world.project(), reader(world.pupil()))).isEmpty();
    }

    private JourneyPhases phases() {
        var all = history.phases(world.project(), reader(world.teacher()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private MobilityId plan(@Nullable Set<UUID> activities) {
        var group = MobilityFixtures.aGroup(world);
        return mobilities.plan(
                new NewMobility(
                        group.project(),
                        group.title(),
                        group.destination(),
                        group.hostSchool(),
                        group.sendingSchools(),
                        group.stateSchools(),
                        group.start(),
                        group.end(),
                        group.travelDays(),
                        group.type(),
                        group.transport(),
                        group.green(),
                        group.accommodation(),
                        group.sealedReaders(),
                        "A map of both rivers",
                        activities),
                reader(world.coordinator()));
    }

    private ActivityId add(Phase phase, int ahead) {
        var start = TODAY.plusDays(ahead);
        var activity = new NewActivity(
                "Letters",
                phase,
                start,
                start.plusDays(9),
                world.france(),
                List.of(world.france(), world.greece()),
                List.of("fr"),
                "Letters in two languages");
        return plans.add(world.project(), activity, version(), reader(world.coordinator()));
    }

    private long version() {
        return plans.of(world.project(), reader(world.coordinator()))
                .orElseThrow()
                .version();
    }

    private static void assertRefused(ThrowingCallable deed, String code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        invalid -> assertThat(invalid.errors())
                                .anyMatch(error -> error.field().equals("activities")
                                        && error.code().equals(code)));
    }
}
