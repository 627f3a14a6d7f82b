package org.twinflow.groups.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the solver weighs: first even groups of several countries, then the wishes, then an even mix of the rest. */
public class SeatingRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            fullness(rules),
            empty(rules),
            countries(rules),
            wishes(rules),
            spread(rules, "countries", seat -> seat.guest().country(), order -> true),
            spread(
                    rules,
                    "languages",
                    seat -> seat.guest().language(),
                    order -> order.wishes().languages()),
            spread(
                    rules,
                    "levels",
                    seat -> seat.guest().level(),
                    order -> order.wishes().levels())
        };
    }

    private static Constraint fullness(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .groupBy(Seat::table, count())
                .join(Seating.Order.class)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (table, pupils, order) ->
                                2 * Math.max(0, Math.max(pupils - order.most(), order.fewest() - pupils)))
                .asConstraint("as many in each group");
    }

    private static Constraint empty(ConstraintFactory rules) {
        return rules.forEach(Table.class)
                .ifNotExists(Seat.class, Joiners.equal(Function.identity(), Seat::table))
                .join(Seating.Order.class)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (table, order) -> 2 * order.fewest() + order.wishes().countries())
                .asConstraint("nobody in a group");
    }

    private static Constraint countries(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .groupBy(Seat::table, countDistinct(seat -> seat.guest().country()))
                .join(Seating.Order.class)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (table, countries, order) -> Math.max(0, order.wishes().countries() - countries))
                .asConstraint("countries in each group");
    }

    private static Constraint wishes(ConstraintFactory rules) {
        return rules.forEach(Seat.class)
                .penalize(HardMediumSoftScore.ONE_MEDIUM, Seat::regret)
                .asConstraint("topics that pupils wish");
    }

    /** Pairs of a kind in a group are counted, so that they are fewest where the kind is spread evenly. */
    private static Constraint spread(
            ConstraintFactory rules, String what, Function<Seat, String> kind, Predicate<Seating.Order> wished) {
        return rules.forEach(Seat.class)
                .filter(seat -> !kind.apply(seat).isEmpty())
                .groupBy(Seat::table, kind, count())
                .join(Seating.Order.class)
                .filter((table, each, pupils, order) -> wished.test(order))
                .penalize(HardMediumSoftScore.ONE_SOFT, (table, each, pupils, order) -> pupils * (pupils - 1) / 2)
                .asConstraint("spread of " + what);
    }
}
