package org.twinflow.originals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.mobility.DossierId;
import org.twinflow.mobility.MobilitySummary;
import org.twinflow.mobility.Paper;

/**
 * Who travels with which originals: first names and ticks, nothing of what stands on a paper.
 *
 * @param until when the devices forget it: the journey is over then
 * @param open whether there is still something to tick
 */
public record OriginalsList(MobilitySummary mobility, Instant until, boolean open, List<Row> rows) {

    public OriginalsList {
        rows = List.copyOf(rows);
    }

    /** How many travellers have all their originals with them. */
    public long complete() {
        return rows.stream().filter(Row::isComplete).count();
    }

    /** A traveller. */
    public record Row(DossierId dossier, String name, String school, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public boolean isComplete() {
            return cells.stream().allMatch(Cell::seen);
        }
    }

    /**
     * An original of a traveller.
     *
     * @param alternative the paper that may stand in for it, if any
     * @param by who ticked last, null for nobody
     */
    public record Cell(
            Paper paper,
            @Nullable Paper alternative,
            boolean seen,
            @Nullable String by,
            @Nullable Instant at) {}
}
