package org.twinflow.groups.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All pupils of a division and all its groups. */
@PlanningSolution
public class Seating {

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Table> tables = List.of();

    @PlanningEntityCollectionProperty
    private List<Seat> seats = List.of();

    @ProblemFactProperty
    private @Nullable Order order;

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    public Seating() {}

    Seating(List<Table> tables, List<Seat> seats, Wishes wishes) {
        this.tables = tables;
        this.seats = seats;
        int groups = Math.max(1, tables.size());
        this.order = new Order(seats.size() / groups, (seats.size() + groups - 1) / groups, wishes);
    }

    List<Seat> seats() {
        return seats;
    }

    /** How full a group is at least and at most, and what else it should be like. */
    record Order(int fewest, int most, Wishes wishes) {}
}
