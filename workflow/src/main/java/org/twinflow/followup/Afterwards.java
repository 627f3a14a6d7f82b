package org.twinflow.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierSummary;
import org.twinflow.mobility.ItemSummary;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.mobility.Paper;

/**
 * How far a mobility has come after its return.
 *
 * @param declared null as long as the host has said nothing
 * @param columns the papers that are asked of somebody
 * @param mayCertify whether the reader makes the certificates now
 * @param mayClose whether the reader ends the follow-up: nothing is owed any more
 */
public record Afterwards(
        MobilitySummary mobility,
        @Nullable Declared declared,
        List<Paper> columns,
        List<DossierSummary> rows,
        boolean mayCertify,
        boolean mayClose) {

    public Afterwards {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What is still owed, of everybody. */
    public long owed() {
        return rows.stream()
                .mapToLong(row -> of(row).stream()
                        .filter(item -> !item.state().isSettled())
                        .count())
                .sum();
    }

    public static List<ItemSummary> of(DossierSummary row) {
        return row.items().stream().filter(item -> !item.isMandatory()).toList();
    }
}
