package org.twinflow.groups.solver;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mixes pupils into groups. The same pupils, groups, wishes and seed give the same groups. */
public final class Mixer {

    /** Ends the search long before the time does, so that the answer is the same on a slow machine. */
    private static final long MOVES = 60_000;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Mixer() {}

    /** Answers the group of each pupil. */
    public static Map<UUID, UUID> mix(List<Guest> guests, List<Table> tables, Wishes wishes, long seed) {
        if (guests.isEmpty() || tables.isEmpty()) {
            return Map.of();
        }
        var known = tables.stream().collect(Collectors.toMap(Table::id, Function.identity()));
        var seats = guests.stream()
                .sorted(Comparator.comparing(Guest::id))
                .map(guest -> new Seat(guest, table(known, guest.kept())))
                .toList();
        var solver = SolverFactory.<Seating>create(config(seed)).buildSolver();
        var best = solver.solve(new Seating(tables, seats, wishes));
        var mixed = new HashMap<UUID, UUID>();
        best.seats().forEach(seat -> mixed.put(seat.guest().id(), seat.table().id()));
        return mixed;
    }

    private static @Nullable Table table(Map<UUID, Table> known, @Nullable UUID id) {
        return id == null ? null : known.get(id);
    }

    private static SolverConfig config(long seed) {
        return new SolverConfig()
                .withSolutionClass(Seating.class)
                .withEntityClasses(Seat.class)
                .withConstraintProviderClass(SeatingRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationConfig(
                        new TerminationConfig().withMoveCountLimit(MOVES).withSpentLimit(LONGEST));
    }
}
