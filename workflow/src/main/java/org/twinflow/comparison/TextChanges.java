package org.twinflow.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one text became another.
 *
 * @param blocks in the order of the texts
 * @param changes how many blocks are changes, also of those that were cut off
 * @param added how many words are new
 * @param removed how many words are gone
 * @param cut whether there were too many lines to show them all
 */
public record TextChanges(List<Block> blocks, int changes, int added, int removed, boolean cut) {

    /** What a block or a piece of a line is. */
    public enum Kind {
        SAME,
        /** Unchanged and far from any change: need not be shown at once. */
        FAR,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * Lines that belong together.
     *
     * @param kind {@code SAME}, {@code FAR} or {@code CHANGED}
     * @param number of changes: from 1; else 0
     */
    public record Block(Kind kind, int number, List<Row> rows) {}

    /** A line before and the line that it became; one of them is missing where a line was added or taken out. */
    public record Row(@Nullable Line before, @Nullable Line after) {}

    /** @param number from 1, empty lines not counted */
    public record Line(int number, List<Piece> pieces) {

        public String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** @param kind {@code SAME}, {@code ADDED} or {@code REMOVED} */
    public record Piece(Kind kind, String text) {}
}
