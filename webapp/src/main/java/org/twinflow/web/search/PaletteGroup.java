package org.twinflow.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the palette offers.
 *
 * @param label a message key
 */
public record PaletteGroup(String label, List<Row> rows) {

    /**
     * A place that one key leads to.
     *
     * @param note what stands beside it in small, if anything
     * @param end what stands at the right, if anything
     */
    public record Row(
            String icon,
            List<Piece> pieces,
            @Nullable String note,
            @Nullable String end,
            String href) {}

    /** Some of its words. */
    public record Piece(String text, boolean marked) {}
}
