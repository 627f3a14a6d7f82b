package org.twinflow.groups.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a pupil works: what the solver changes until it likes the whole. */
@PlanningEntity
public class Seat {

    private static final int SECOND = 1;
    private static final int FURTHER = 12;

    @PlanningId
    private @Nullable UUID id;

    private @Nullable Guest guest;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable
    private @Nullable Table table;

    public Seat() {}

    Seat(Guest guest, @Nullable Table kept) {
        this.id = guest.id();
        this.guest = guest;
        this.table = kept;
        this.pinned = kept != null;
    }

    Guest guest() {
        return Objects.requireNonNull(guest);
    }

    Table table() {
        return Objects.requireNonNull(table);
    }

    /** How far the group is from what the pupil wished: nothing for the first wish, little for the second. */
    int regret() {
        var ranks = guest().ranks();
        var topic = table().topic();
        if (ranks.isEmpty() || topic == null) {
            return 0;
        }
        int rank = ranks.indexOf(topic);
        return switch (rank) {
            case 0 -> 0;
            case 1 -> SECOND;
            case -1 -> FURTHER + ranks.size();
            default -> FURTHER + rank;
        };
    }
}
