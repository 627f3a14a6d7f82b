package org.twinflow.web.originals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinflow.originals.OriginalsList;

/** The list as scripts and the page get it. */
record OriginalsJson(Instant until, boolean open, List<RowJson> items) {

    static OriginalsJson of(OriginalsList list) {
        return new OriginalsJson(
                list.until(), list.open(), list.rows().stream().map(RowJson::of).toList());
    }

    record RowJson(String dossierId, String name, List<CellJson> originals) {

        static RowJson of(OriginalsList.Row row) {
            return new RowJson(
                    row.dossier().toString(),
                    row.name(),
                    row.cells().stream()
                            .map(cell -> new CellJson(cell.paper().name(), cell.seen(), cell.by(), cell.at()))
                            .toList());
        }
    }

    record CellJson(
            String code,
            boolean seen,
            @Nullable String by,
            @Nullable Instant at) {}
}
